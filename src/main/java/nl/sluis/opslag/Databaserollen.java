package nl.sluis.opslag;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * The two roles in the database: the owner, who makes the tables and gives rights on them, and the
 * one with which the gateway works, who can add to the audit trail but not change it. When both are
 * one, nothing in the database keeps the gateway from changing the trail; that is said.
 */
@Configuration(proxyBeanMethods = false)
class Databaserollen {
  private static final Logger LOG = LoggerFactory.getLogger(Databaserollen.class);

  private final DataSource database;

  Databaserollen(DataSource database) {
    this.database = database;
  }

  /** To whom the rights are given that stand in afterMigrate.sql. */
  @Bean
  static FlywayConfigurationCustomizer rechtenVanDeToepassing(DataSource database) {
    return instellingen -> geefNaam(instellingen, vraag(database, "select current_user"));
  }

  private static void geefNaam(FluentConfiguration instellingen, String rol) {
    Map<String, String> namen = new HashMap<>(instellingen.getPlaceholders());
    namen.put("toepassing", rol);
    instellingen.placeholders(namen);
  }

  @EventListener(ApplicationReadyEvent.class)
  void waarschuw() {
    if (vraag(database, "select has_table_privilege('audit', 'UPDATE')").equals("t")) {
      LOG.warn(
          "The database user of Sluis may change the audit trail. Give Sluis a user of its own:"
              + " spring.flyway.user for the owner of the tables, spring.datasource.username for"
              + " Sluis; see docs/installeren.md, under Een eigen PostgreSQL");
    }
  }

  private static String vraag(DataSource database, String sql) {
    try (Connection verbinding = database.getConnection();
        Statement opdracht = verbinding.createStatement();
        ResultSet rij = opdracht.executeQuery(sql)) {
      rij.next();
      return rij.getString(1);
    } catch (SQLException fout) {
      throw new IllegalStateException("The database does not answer", fout);
    }
  }
}
