package nl.sluis.koppeling;

import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.toegang.Aanmeldwijze;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the one who starts Sluis where messages go in and come out. */
@Component
class Welkom {
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm");

  private final Deelnemers deelnemers;
  private final Aanmeldwijze wijze;
  private final String kanalen;

  Welkom(Deelnemers deelnemers, Aanmeldwijze wijze, @Value("${sluis.kanalen}") String kanalen) {
    this.deelnemers = deelnemers;
    this.wijze = wijze;
    this.kanalen = kanalen;
  }

  @EventListener
  @Order(1)
  void toon(ApplicationReadyEvent gereed) {
    int poort =
        ((WebServerApplicationContext) gereed.getApplicationContext()).getWebServer().getPort();
    SCHERM.info("Sluis draait; stop met Ctrl-C.");
    SCHERM.info("  Bestanden  {}/<deelnemer>/in en .../uit", kanalen);
    SCHERM.info("  HTTP       {}://127.0.0.1:{}/api/berichten", wijze.schema(), poort);
    if (wijze.isOpen()) {
      SCHERM.info("  Aanmelden is niet ingesteld: Sluis luistert alleen op deze computer");
      SCHERM.info("  (127.0.0.1), en wie hier werkt mag alles. Zie docs/aansluiten.md.");
    }
    if (deelnemers.alle().isEmpty()) {
      SCHERM.info("  Er zijn nog geen deelnemers. Noem ze in config/deelnemers.yaml, zo:");
      SCHERM.info("    sluis:");
      SCHERM.info("      deelnemers:");
      SCHERM.info("        - {code: \"65650001\", naam: Naam van de aanbieder, kanaal: map}");
    } else {
      deelnemers
          .alle()
          .forEach(deelnemer -> SCHERM.info("  {}  {}", deelnemer.code(), deelnemer.naam()));
    }
  }
}
