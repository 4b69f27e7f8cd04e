package nl.sluis;

import io.zonky.test.db.postgres.embedded.ConnectionInfo;
import io.zonky.test.db.postgres.embedded.DatabasePreparer;
import io.zonky.test.db.postgres.embedded.PreparedDbProvider;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostgreSQL for tests: one real server for the whole test run, in which every call makes a new
 * database with our tables and nothing in them. What is tested works with the rights of the
 * gateway, and no more. Servers and databases go away with the JVM.
 *
 * @param url with the role of the gateway in it
 * @param eigenaarUrl the same database with the role that made the tables, a superuser
 */
public record Databank(String url, String eigenaarUrl) {
  private static final String TOEPASSING = "sluis";
  private static final DatabasePreparer TABELLEN =
      database -> {
        try (Connection verbinding = database.getConnection();
            Statement opdracht = verbinding.createStatement()) {
          opdracht.execute("create role " + TOEPASSING + " login");
        }
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration")
            .placeholders(Map.of("toepassing", TOEPASSING))
            .load()
            .migrate();
      };

  /** A new database. */
  public static Databank maak() {
    try {
      ConnectionInfo nieuw =
          PreparedDbProvider.forPreparer(
                  TABELLEN, List.of(server -> server.setServerConfig("max_connections", "600")))
              .createNewDatabase();
      return op(nieuw.getPort(), nieuw.getDbName());
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** The same for a database in which there is nothing yet, our tables neither. */
  public static Databank leeg() {
    String naam = "leeg_" + System.nanoTime();
    Databank nieuw = maak();
    try (Connection verbinding = DriverManager.getConnection(nieuw.eigenaarUrl);
        Statement opdracht = verbinding.createStatement()) {
      opdracht.execute("create database " + naam + " template template0");
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
    return new Databank(opDatabase(nieuw.url, naam), opDatabase(nieuw.eigenaarUrl, naam));
  }

  private static Databank op(int poort, String naam) {
    String url = "jdbc:postgresql://localhost:%d/%s?user=%s";
    return new Databank(
        url.formatted(poort, naam, TOEPASSING), url.formatted(poort, naam, "postgres"));
  }

  private static String opDatabase(String url, String naam) {
    return url.replaceFirst("/[^/?]+\\?", "/" + naam + "?");
  }

  /** A new database, as the gateway reaches it. */
  public static DataSource nieuw() {
    return new DriverManagerDataSource(maak().url);
  }

  /** How a gateway is told to use this database. */
  public List<String> instellingen() {
    return List.of("--spring.datasource.url=" + url, "--spring.flyway.url=" + eigenaarUrl);
  }
}
