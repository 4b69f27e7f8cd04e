package nl.sluis.api.inzage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects, one to a line (NDJSON). */
abstract class Jsonregels implements Uitvoer {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  protected final JsonGenerator json;

  Jsonregels(OutputStream uit) throws IOException {
    this.json = JSON.createGenerator(uit);
    json.setRootValueSeparator(null);
  }

  /** Ends the line. */
  final void klaar() throws IOException {
    json.writeRaw('\n');
  }

  /** Left out when there is none. */
  final void veld(String naam, @Nullable String waarde) throws IOException {
    if (waarde != null) {
      json.writeStringField(naam, waarde);
    }
  }

  /** An object of texts. */
  final void veld(String naam, Map<String, String> waarden) throws IOException {
    json.writeObjectFieldStart(naam);
    for (Map.Entry<String, String> waarde : waarden.entrySet()) {
      json.writeStringField(waarde.getKey(), waarde.getValue());
    }
    json.writeEndObject();
  }

  /** An array of texts; left out when there are none. */
  final void lijst(String naam, Iterable<String> waarden) throws IOException {
    if (waarden.iterator().hasNext()) {
      json.writeArrayFieldStart(naam);
      for (String waarde : waarden) {
        json.writeString(waarde);
      }
      json.writeEndArray();
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
