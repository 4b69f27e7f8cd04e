package nl.sluis.verslag;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.sluis.tabel.Tabel;
import nl.sluis.uitvraag.Uitvraag;

/** A delivery to others as one JSON object on one line: its sheets as lists of rows. */
final class UitvraagJson {
  private static final JsonFactory FABRIEK = new JsonFactory();

  private UitvraagJson() {}

  static byte[] van(Uitvraag uitvraag, List<String> sleutels, List<String> voorbehoud) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FABRIEK.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("titel", uitvraag.titel());
      json.writeStringField("aansluiting", uitvraag.aansluiting());
      for (int i = 0; i < sleutels.size(); i++) {
        rijen(json, sleutels.get(i), uitvraag.bladen().get(i));
      }
      json.writeArrayFieldStart(nl.sluis.tabel.Voorbehoud.KOLOM);
      for (String zin : voorbehoud) {
        json.writeString(zin);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static void rijen(JsonGenerator json, String sleutel, Tabel blad) throws IOException {
    json.writeArrayFieldStart(sleutel);
    for (Tabel.Rij rij : blad.rijen()) {
      json.writeStartObject();
      for (int i = 0; i < blad.kolommen().size(); i++) {
        String waarde = rij.cellen().get(i);
        if (!waarde.isEmpty()) {
          json.writeStringField(blad.kolommen().get(i), waarde);
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
