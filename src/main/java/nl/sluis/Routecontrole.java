package nl.sluis;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Without its routes Sluis would take in messages and do nothing with them. */
@Component
class Routecontrole {
  private static final String VERWERKING = "verwerking";

  private final CamelContext camel;
  private final String map;

  Routecontrole(CamelContext camel, @Value("${sluis.routes.map}") String map) {
    this.camel = camel;
    this.map = map;
    if (!Files.isDirectory(Path.of(map))) {
      throw new Startfout(
          "De map %s met de routes bestaat niet.".formatted(map),
          "Zet de map routes naast het programma, of noem haar: --sluis.routes.map=MAP.");
    }
  }

  @EventListener(ApplicationStartedEvent.class)
  void controleer() {
    if (camel.getRoute(VERWERKING) == null) {
      throw new Startfout(
          "In de map %s staat geen route met id verwerking.".formatted(map),
          "Zet het bestand verwerking.camel.yaml terug, of noem de map met de routes:"
              + " --sluis.routes.map=MAP.");
    }
  }
}
