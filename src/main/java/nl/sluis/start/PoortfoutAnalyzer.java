package nl.sluis.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Another program has the port: said in Dutch, before Spring says it in English. */
@Order(0)
final class PoortfoutAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
  @Override
  protected FailureAnalysis analyze(Throwable oorzaak, PortInUseException fout) {
    Startfout bezet = Poortcontrole.bezet(fout.getPort());
    return new FailureAnalysis(bezet.getMessage(), bezet.herstel(), fout);
  }
}
