package nl.sluis.koppeling;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the one who starts Sluis where messages go in and come out. */
@Component
class Welkom {
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm");

  private final KoppelingInstellingen instellingen;

  Welkom(KoppelingInstellingen instellingen) {
    this.instellingen = instellingen;
  }

  @EventListener
  @Order(1)
  void toon(ApplicationReadyEvent gereed) {
    int poort =
        ((WebServerApplicationContext) gereed.getApplicationContext()).getWebServer().getPort();
    SCHERM.info("Sluis draait; stop met Ctrl-C.");
    SCHERM.info("  Bestanden  {}/<deelnemer>/in en .../uit", instellingen.kanalen());
    SCHERM.info("  HTTP       http://127.0.0.1:{}/api/berichten", poort);
    SCHERM.info(
        "  Sluis luistert alleen op deze computer (127.0.0.1), want aanmelden kan nog niet.");
    if (instellingen.deelnemers().isEmpty()) {
      SCHERM.info("  Er zijn nog geen deelnemers. Noem ze in config/deelnemers.yaml, zo:");
      SCHERM.info("    sluis:");
      SCHERM.info("      deelnemers:");
      SCHERM.info("        - {code: \"65650001\", naam: Naam van de aanbieder, kanaal: map}");
    } else {
      instellingen
          .deelnemers()
          .forEach(deelnemer -> SCHERM.info("  {}  {}", deelnemer.code(), deelnemer.naam()));
    }
  }
}
