package nl.sluis.deelnemer;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells all that is wrong with the deelnemers at once. */
final class DeelnemersfoutAnalyzer extends AbstractFailureAnalyzer<Deelnemersfout> {
  private static final String IN_CONFIGURATIE =
      "Verbeter het in config/deelnemers.yaml, of waar sluis.deelnemers anders staat.";

  private static final String IN_DATABASE =
      "Deze deelnemers zijn via de API aangesloten en staan in de database. Zet ze goed in"
          + " config/deelnemers.yaml: wat daar staat gaat voor. Of haal ze uit de database (delete"
          + " from deelnemer where code = ...) en sluit ze opnieuw aan.";

  @Override
  protected FailureAnalysis analyze(Throwable oorzaak, Deelnemersfout fout) {
    return new FailureAnalysis(
        fout.fouten().stream()
            .map(Deelnemerfout::toString)
            .collect(Collectors.joining("\n  ", "Bij de deelnemers klopt iets niet:\n  ", "")),
        fout.isBewaard() ? IN_DATABASE : IN_CONFIGURATIE,
        fout);
  }
}
