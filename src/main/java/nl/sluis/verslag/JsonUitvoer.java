package nl.sluis.verslag;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import nl.sluis.antwoord.OordeelJson;
import nl.sluis.invoer.Uitkomst;

/** One object per file per line. */
final class JsonUitvoer implements Uitvoer {
  private static final JsonFactory FABRIEK = new JsonFactory();

  private final PrintWriter uit;
  private final Omstandigheden omstandigheden;

  JsonUitvoer(PrintWriter uit, Omstandigheden omstandigheden) {
    this.uit = uit;
    this.omstandigheden = omstandigheden;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    StringWriter regel = new StringWriter();
    try (JsonGenerator json = FABRIEK.createGenerator(regel)) {
      json.writeStartObject();
      new OordeelJson(
              uitkomst.beoordeling(),
              uitkomst.rapport(),
              uitkomst.antwoord(),
              uitkomst.tegenlezing())
          .schrijf(json, omstandigheden.peildatum(), versies());
      json.writeEndObject();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    uit.print(regel + "\n");
  }

  private OordeelJson.Versies versies() {
    Versies versies = omstandigheden.versies();
    return new OordeelJson.Versies(
        versies.sluis(), versies.schemas(), versies.codelijsten(), versies.contracten());
  }

  @Override
  public void sluit() {
    // every line stands on its own
  }
}
