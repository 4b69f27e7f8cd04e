package nl.sluis;

import java.util.stream.Collectors;
import nl.sluis.deelnemer.Deelnemerfout;
import nl.sluis.deelnemer.Deelnemersfout;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells all that is wrong with the deelnemers at once. */
final class DeelnemersfoutAnalyzer extends AbstractFailureAnalyzer<Deelnemersfout> {
  @Override
  protected FailureAnalysis analyze(Throwable oorzaak, Deelnemersfout fout) {
    return new FailureAnalysis(
        fout.fouten().stream()
            .map(Deelnemerfout::toString)
            .collect(Collectors.joining("\n  ", "Bij de deelnemers klopt iets niet:\n  ", "")),
        "Verbeter het in config/deelnemers.yaml, of waar sluis.deelnemers anders staat.",
        fout);
  }
}
