package nl.sluis.sleutel;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what is wrong with the keys, and no key. */
final class SleutelfoutAnalyzer extends AbstractFailureAnalyzer<Sleutelfout> {
  @Override
  protected FailureAnalysis analyze(Throwable oorzaak, Sleutelfout fout) {
    return new FailureAnalysis(fout.melding(), fout.herstel(), fout);
  }
}
