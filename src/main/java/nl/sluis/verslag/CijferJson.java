package nl.sluis.verslag;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.sluis.cijfers.Celsleutel;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Dekking;
import org.jspecify.annotations.Nullable;

/** Figures as JSON, one object per cell on one line. Amounts are in eurocent. */
public final class CijferJson {
  private static final JsonFactory FABRIEK =
      new JsonFactory().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private CijferJson() {}

  static String van(List<Cijfer> cijfers) {
    StringBuilder tekst = new StringBuilder();
    cijfers.forEach(cijfer -> tekst.append(van(cijfer)).append('\n'));
    return tekst.toString();
  }

  /** One figure, without the end of the line. */
  public static String van(Cijfer cijfer) {
    StringWriter tekst = new StringWriter();
    try (JsonGenerator json = FABRIEK.createGenerator(tekst)) {
      schrijf(cijfer, json);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return tekst.toString();
  }

  private static void schrijf(Cijfer cijfer, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("indicator", cijfer.indicator());
    json.writeStringField("naam", cijfer.naam());
    json.writeObjectFieldStart("cel");
    for (Map.Entry<Celsleutel, String> deel : cijfer.cel().waarden().entrySet()) {
      json.writeStringField(deel.getKey().naam(), deel.getValue());
    }
    json.writeEndObject();
    json.writeStringField("periode", cijfer.periode());
    json.writeNumberField("teller", cijfer.teller());
    json.writeNumberField("noemer", cijfer.noemer());
    getal("waarde", cijfer.waarde(), json);
    if (cijfer.uitkomst().reden() != null) {
      json.writeStringField("reden", cijfer.uitkomst().reden());
    }
    getal("bedrag", cijfer.bedrag() == null ? null : BigDecimal.valueOf(cijfer.bedrag()), json);
    json.writeObjectFieldStart("delen");
    for (Map.Entry<String, @Nullable BigDecimal> deel : cijfer.uitkomst().delen().entrySet()) {
      getal(deel.getKey(), deel.getValue(), json);
    }
    json.writeEndObject();
    dekking(cijfer.dekking(), json);
    json.writeBooleanField("voorlopig", cijfer.voorlopig());
    json.writeEndObject();
  }

  private static void getal(String naam, @Nullable BigDecimal getal, JsonGenerator json)
      throws IOException {
    if (getal == null) {
      json.writeNullField(naam);
    } else {
      json.writeNumberField(naam, getal);
    }
  }

  private static void dekking(Dekking dekking, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("dekking");
    json.writeNumberField("bekend", dekking.bekend());
    json.writeNumberField("verwacht", dekking.verwacht());
    json.writeNumberField("aandeel", dekking.aandeel());
    json.writeObjectFieldStart("ontbreekt");
    for (Map.Entry<String, Long> gat : dekking.gaten().entrySet()) {
      json.writeNumberField(gat.getKey(), gat.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
