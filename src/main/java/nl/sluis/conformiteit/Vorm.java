package nl.sluis.conformiteit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import nl.sluis.json.Jsonlezer;
import org.jspecify.annotations.Nullable;

/** Our documents as JSON: written in the one way, and read only when they stand so. */
final class Vorm {
  /** A list of withdrawals grows; nothing else comes near it. */
  static final int MAX_BYTES = 4 << 20;

  static final JsonMapper JSON =
      Jsonlezer.begrensd(MAX_BYTES)
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Vorm() {}

  static byte[] bytes(Object document) {
    return Canoniek.bytes(JSON.valueToTree(document));
  }

  /**
   * Reads a document.
   *
   * @return null when it is none of this kind, or does not stand in the one way
   */
  static <T> @Nullable T lees(byte[] bytes, Class<T> soort) {
    try {
      JsonNode json = JSON.readTree(bytes);
      if (json == null || !Arrays.equals(Canoniek.bytes(json), bytes)) {
        return null;
      }
      T document = JSON.treeToValue(json, soort);
      return Arrays.equals(bytes(document), bytes) ? document : null;
    } catch (JsonProcessingException | IllegalArgumentException geenDocument) {
      return null;
    } catch (IOException fout) {
      throw new IllegalStateException("Memory can be read", fout);
    }
  }
}
