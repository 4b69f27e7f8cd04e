package nl.sluis.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link Startfout} as a description and an action, without a stack trace. */
final class StartfoutAnalyzer extends AbstractFailureAnalyzer<Startfout> {
  @Override
  protected FailureAnalysis analyze(Throwable oorzaak, Startfout fout) {
    return new FailureAnalysis(fout.getMessage(), fout.herstel(), fout);
  }
}
