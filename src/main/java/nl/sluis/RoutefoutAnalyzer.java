package nl.sluis;

import java.util.Optional;
import org.apache.camel.FailedToCreateRouteException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells which route file is wrong, where and how; what is wrong itself Camel says in English. */
final class RoutefoutAnalyzer implements FailureAnalyzer {
  private static final String HERSTEL =
      "Verbeter het bestand en start Sluis opnieuw; er hoeft niets te worden gebouwd. De routes zoals"
          + " ze geleverd zijn staan in de map routes van Sluis.";

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

  private static String route(FailedToCreateRouteException fout) {
    Throwable oorzaak = fout;
    while (oorzaak.getCause() != null) {
      oorzaak = oorzaak.getCause();
    }
    String waar = fout.getLocation() == null ? "" : " in " + bestand(fout.getLocation());
    return "De route %s%s klopt niet: %s.".formatted(fout.getRouteId(), waar, oorzaak.getMessage());
  }

  private static String bestand(String plek) {
    return plek.replaceFirst("^file:", "");
  }
}
