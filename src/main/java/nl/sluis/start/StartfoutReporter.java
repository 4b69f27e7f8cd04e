package nl.sluis.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells in Dutch that Sluis did not start, why, and what to do. */
final class StartfoutReporter implements FailureAnalysisReporter {
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm.fout");

  @Override
  public void report(FailureAnalysis fout) {
    SCHERM.error("Sluis kan niet starten. {}", fout.getDescription());
    if (fout.getAction() != null) {
      SCHERM.error("{}", fout.getAction());
    }
  }
}
