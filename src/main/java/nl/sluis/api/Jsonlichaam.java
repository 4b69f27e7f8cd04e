package nl.sluis.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.sluis.json.Jsonlezer;
import org.springframework.http.HttpStatus;

/** One JSON object that comes with a request, of which no more is read than it may be. */
final class Jsonlichaam {
  private Jsonlichaam() {}

  /**
   * Reads it.
   *
   * @param json as strict as what is asked
   * @param titel of the refusal when it is no JSON object, in Dutch
   * @param verwacht what was expected instead, in Dutch
   * @throws Verzoekfout when it is no JSON object
   */
  static ObjectNode lees(
      HttpServletRequest verzoek, ObjectMapper json, int maxBytes, String titel, String verwacht)
      throws IOException {
    byte[] bytes = new Begrensd(verzoek.getInputStream(), maxBytes).readAllBytes();
    Jsonlezer.tekenfout(bytes)
        .ifPresent(
            fout -> {
              throw new Verzoekfout(HttpStatus.BAD_REQUEST, titel, fout.tekst());
            });
    try {
      if (json.readTree(bytes) instanceof ObjectNode gelezen) {
        return gelezen;
      }
    } catch (JsonProcessingException fout) {
      throw new Verzoekfout(HttpStatus.BAD_REQUEST, titel, Jsonlezer.legUit(fout).tekst());
    }
    throw new Verzoekfout(HttpStatus.BAD_REQUEST, titel, verwacht);
  }
}
