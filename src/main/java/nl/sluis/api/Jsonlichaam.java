package nl.sluis.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import nl.sluis.json.Jsonfout;
import nl.sluis.json.Jsonlezer;
import org.springframework.http.HttpStatus;

/** One JSON object that comes with a request, of which no more is read than it may be. */
public final class Jsonlichaam {
  private final int maxBytes;
  private final String verwacht;
  private final Function<Jsonfout, Verzoekfout> weigering;
  private final JsonMapper json;

  /**
   * Of at most so many bytes.
   *
   * @param verwacht what was expected when it is something else, in Dutch
   * @param weigering the refusal when it is no JSON object, for that reason
   */
  public Jsonlichaam(int maxBytes, String verwacht, Function<Jsonfout, Verzoekfout> weigering) {
    this.maxBytes = maxBytes;
    this.verwacht = verwacht;
    this.weigering = weigering;
    this.json = Jsonlezer.begrensd(maxBytes).build();
  }

  /**
   * The same, refused for the reason itself.
   *
   * @param titel of the refusal, in Dutch
   */
  public static Jsonlichaam metTitel(String titel, int maxBytes, String verwacht) {
    return new Jsonlichaam(
        maxBytes,
        verwacht,
        fout ->
            new Verzoekfout(HttpStatus.BAD_REQUEST, titel, fout.tekst()).metFouten(List.of(fout)));
  }

  /**
   * Reads it.
   *
   * @throws Verzoekfout when it is no JSON object
   */
  public ObjectNode lees(HttpServletRequest verzoek) throws IOException {
    byte[] bytes = new Begrensd(verzoek.getInputStream(), maxBytes).readAllBytes();
    Jsonlezer.tekenfout(bytes)
        .ifPresent(
            fout -> {
              throw weigering.apply(fout);
            });
    try {
      if (json.readTree(bytes) instanceof ObjectNode gelezen) {
        return gelezen;
      }
    } catch (JsonProcessingException fout) {
      throw weigering.apply(Jsonlezer.legUit(fout));
    }
    throw weigering.apply(new Jsonfout("", verwacht));
  }
}
