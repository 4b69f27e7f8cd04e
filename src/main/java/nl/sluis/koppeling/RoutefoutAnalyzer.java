package nl.sluis.koppeling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.FailedToCreateRouteException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** Tells which route file is wrong, where and how; what is wrong itself Camel says in English. */
final class RoutefoutAnalyzer implements FailureAnalyzer {
  private static final String HERSTEL =
      "Verbeter het bestand en start Sluis opnieuw; er hoeft niets te worden gebouwd. De routes"
          + " zoals ze geleverd zijn staan in de map routes van Sluis.";

  private static final String DOOR = " due to: ";

  private final Environment omgeving;

  RoutefoutAnalyzer(Environment omgeving) {
    this.omgeving = omgeving;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable fout) {
    for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
      if (oorzaak instanceof MarkedYamlEngineException yaml) {
        return new FailureAnalysis(yaml(yaml), HERSTEL, fout);
      }
      if (oorzaak instanceof FailedToCreateRouteException route) {
        return new FailureAnalysis(route(route), HERSTEL, fout);
      }
    }
    return null;
  }

  private static String yaml(MarkedYamlEngineException fout) {
    Optional<Mark> plek = fout.getProblemMark().or(fout::getContextMark);
    return plek.map(
            mark ->
                "Het routebestand %s klopt niet, regel %d, kolom %d: %s."
                    .formatted(
                        bestand(mark.getName()),
                        mark.getLine() + 1,
                        mark.getColumn() + 1,
                        fout.getProblem()))
        .orElseGet(() -> "Een routebestand klopt niet: %s.".formatted(fout.getProblem()));
  }

  private String route(FailedToCreateRouteException fout) {
    Throwable oorzaak = fout;
    while (oorzaak.getCause() != null) {
      oorzaak = oorzaak.getCause();
    }
    String bestand = fout.getLocation() == null ? zoek(fout.getRouteId()) : fout.getLocation();
    return "De route %s in %s klopt niet: %s."
        .formatted(fout.getRouteId(), bestand(bestand), kern(String.valueOf(oorzaak.getMessage())));
  }

  /** Without the address of the endpoint, which says all about it but what is wrong. */
  private static String kern(String melding) {
    int door = melding.lastIndexOf(DOOR);
    return melding.substring(door < 0 ? 0 : door + DOOR.length()).replaceFirst("\\.$", "");
  }

  /** Of some faults Camel does not say in which file the route stands. */
  private String zoek(String route) {
    Pattern id = Pattern.compile("(?m)^ *id: *\"?" + Pattern.quote(route) + "\"? *$");
    Path map = Path.of(omgeving.getProperty("sluis.routes.map", "routes"));
    try (Stream<Path> bestanden = Files.list(map)) {
      for (Path bestand : bestanden.filter(Files::isRegularFile).toList()) {
        if (id.matcher(Files.readString(bestand)).find()) {
          return bestand.toString();
        }
      }
    } catch (IOException onleesbaar) {
      return map.toString();
    }
    return map.toString();
  }

  private static String bestand(String plek) {
    return plek.replaceFirst("^file:", "");
  }
}
