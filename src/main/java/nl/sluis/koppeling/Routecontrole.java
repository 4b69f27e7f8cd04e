package nl.sluis.koppeling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.start.Startfout;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Without its routes Sluis would take in messages and do nothing with them. */
@Component
class Routecontrole {
  private static final List<String> ROUTES = List.of("verwerking", "aflevering");
  private static final List<String> SFTP = List.of("sftp-ontvangst", "sftp-aflevering");

  private final Model routes;
  private final Deelnemers deelnemers;
  private final String map;

  Routecontrole(
      CamelContext camel, Deelnemers deelnemers, @Value("${sluis.routes.map}") String map) {
    this.routes = camel.getCamelContextExtension().getContextPlugin(Model.class);
    this.deelnemers = deelnemers;
    this.map = map;
    if (!Files.isDirectory(Path.of(map))) {
      throw new Startfout(
          "De map %s met de routes bestaat niet.".formatted(map),
          "Zet de map routes naast het programma, of noem haar: --sluis.routes.map=MAP.");
    }
  }

  @EventListener(ApplicationStartedEvent.class)
  void controleer() {
    for (String route : ROUTES) {
      if (routes.getRouteDefinition(route) == null) {
        throw ontbreekt("route", route, route);
      }
    }
    boolean sftp =
        deelnemers.alle().stream().anyMatch(deelnemer -> deelnemer.kanaal() == Kanaal.SFTP);
    for (String sjabloon : sftp ? SFTP : List.<String>of()) {
      if (routes.getRouteTemplateDefinition(sjabloon) == null) {
        throw ontbreekt("routeTemplate", sjabloon, "sftp");
      }
    }
  }

  private Startfout ontbreekt(String soort, String id, String bestand) {
    return new Startfout(
        "In de map %s staat geen %s met id %s.".formatted(map, soort, id),
        "Zet het bestand %s.camel.yaml terug, of noem de map met de routes: --sluis.routes.map=MAP."
            .formatted(bestand));
  }
}
