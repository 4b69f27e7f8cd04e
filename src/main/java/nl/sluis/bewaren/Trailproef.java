package nl.sluis.bewaren;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.sluis.audit.ControlepuntInstellingen;
import nl.sluis.audit.PubliekeSleutel;
import nl.sluis.audit.Verificatie;
import nl.sluis.sleutel.Sleutelbos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Verifies the trail before anything of it goes: else one who has changed the moment of a line
 * would have it taken away, and we would swear to what is left.
 */
@Component
class Trailproef {
  private static final Logger LOG = LoggerFactory.getLogger(Trailproef.class);

  private final DataSource database;
  private final Sleutelbos sleutels;
  private final ControlepuntInstellingen instellingen;

  Trailproef(DataSource database, Sleutelbos sleutels, ControlepuntInstellingen instellingen) {
    this.database = database;
    this.sleutels = sleutels;
    this.instellingen = instellingen;
  }

  /** False, and told to the operator, when it is not whole or that cannot be seen. */
  boolean isHeel() {
    try (Connection lezer = database.getConnection()) {
      boolean isHeel = Verificatie.verifieer(lezer, punten(), publiek()).isHeel();
      if (!isHeel) {
        LOG.error("The audit trail is not whole, so nothing of it goes: ./sluis audit verifieer");
      }
      return isHeel;
    } catch (SQLException | IOException storing) {
      LOG.error("The audit trail cannot be verified: {}", storing.getClass().getName());
      return false;
    }
  }

  private List<String> punten() throws IOException {
    return Files.exists(instellingen.bestand())
        ? Files.readAllLines(instellingen.bestand())
        : List.of();
  }

  private Map<String, byte[]> publiek() {
    Map<String, byte[]> publiek = new HashMap<>();
    sleutels
        .handtekeningen()
        .forEach(
            handtekening -> {
              PubliekeSleutel sleutel = PubliekeSleutel.van(handtekening);
              publiek.put(sleutel.id(), sleutel.x509());
            });
    return publiek;
  }
}
