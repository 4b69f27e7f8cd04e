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
    return new FailureAnalysis(
        "Poort %d is al in gebruik door een ander programma.".formatted(fout.getPort()),
        "Stop dat programma, of kies een andere poort met --server.port=8081.",
        fout);
  }
}
