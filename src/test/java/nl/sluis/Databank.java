package nl.sluis;

import io.zonky.test.db.postgres.embedded.FlywayPreparer;
import io.zonky.test.db.postgres.embedded.PreparedDbProvider;
import java.sql.SQLException;
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
}
