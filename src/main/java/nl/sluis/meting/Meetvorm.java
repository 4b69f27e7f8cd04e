package nl.sluis.meting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** In which form a measurement is printed, as it was asked for. */
final class Meetvorm {
  enum Vorm {
    tekst,
    json
  }

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst")
  private Vorm vorm = Vorm.tekst;

  boolean isTekst() {
    return vorm == Vorm.tekst;
  }

  /** All of it: its text, or its figures by name as one JSON object. */
  void toon(Map<String, ?> cijfers, Consumer<PrintWriter> tekst, PrintWriter uit)
      throws JsonProcessingException {
    if (isTekst()) {
      tekst.accept(uit);
    } else {
      uit.println(new ObjectMapper().writeValueAsString(cijfers));
    }
    uit.flush();
  }
}
