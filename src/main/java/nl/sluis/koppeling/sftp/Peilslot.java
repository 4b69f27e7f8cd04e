package nl.sluis.koppeling.sftp;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that of all gateways on one database only one at a time looks at the server of a
 * deelnemer. The locks are those of one session of the database, so they go with the gateway
 * however it ends. Two that look at once all the same, after the database was away, do no harm: the
 * same bytes are the same message.
 */
@Component
class Peilslot {
  private static final Logger LOG = LoggerFactory.getLogger(Peilslot.class);
  private static final String NAAM = "(hashtextextended('sftp|' || ?, 0))";

  private final DataSource database;
  private @Nullable Connection sessie;

  Peilslot(DataSource database) {
    this.database = database;
  }

  /** False when another gateway has it, or when there is no database to store anything in. */
  synchronized boolean neem(String deelnemer) {
    return vraag("select pg_try_advisory_lock" + NAAM, deelnemer);
  }

  synchronized void geefVrij(String deelnemer) {
    vraag("select pg_advisory_unlock" + NAAM, deelnemer);
  }

  private boolean vraag(String sql, String deelnemer) {
    try (PreparedStatement vraag = sessie().prepareStatement(sql)) {
      vraag.setString(1, deelnemer);
      try (ResultSet antwoord = vraag.executeQuery()) {
        return antwoord.next() && antwoord.getBoolean(1);
      }
    } catch (SQLException storing) {
      LOG.warn("The database is away, so no SFTP server is looked at: {}", storing.getSQLState());
      sluit();
      return false;
    }
  }

  private Connection sessie() throws SQLException {
    Connection huidige = sessie;
    if (huidige == null) {
      huidige = database.getConnection();
      sessie = huidige;
    }
    return huidige;
  }

  @PreDestroy
  synchronized void sluit() {
    Connection huidige = sessie;
    sessie = null;
    if (huidige != null) {
      try (huidige;
          PreparedStatement los = huidige.prepareStatement("select pg_advisory_unlock_all()")) {
        los.execute();
      } catch (SQLException verbroken) {
        LOG.debug("The session was broken already: {}", verbroken.getSQLState());
      }
    }
  }
}
