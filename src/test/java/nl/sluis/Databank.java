package nl.sluis;

import io.zonky.test.db.postgres.embedded.FlywayPreparer;
import io.zonky.test.db.postgres.embedded.PreparedDbProvider;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * PostgreSQL for tests: one real server for the whole test run, in which every call makes a new
 * database with our tables and nothing in them. Servers and databases go away with the JVM.
 */
public final class Databank {
  private static final PreparedDbProvider SERVER =
      PreparedDbProvider.forPreparer(FlywayPreparer.forClasspathLocation("db/migration"));

  private Databank() {}

  public static DataSource nieuw() {
    try {
      return SERVER.createDataSource();
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** For {@code spring.datasource.url}; user and password are in it. */
  public static String nieuweUrl() {
    try {
      return SERVER.createDatabase();
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** The same for a database in which there is nothing yet, our tables neither. */
  public static String legeUrl() {
    String naam = "leeg_" + System.nanoTime();
    String url = nieuweUrl();
    try (Connection verbinding = DriverManager.getConnection(url);
        Statement opdracht = verbinding.createStatement()) {
      opdracht.execute("create database " + naam + " template template0");
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
    return url.replaceFirst("/[^/?]+\\?", "/" + naam + "?");
  }
}
