package nl.sluis.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.Rapport.Kop;
import nl.sluis.controle.Rekenregel;
import nl.sluis.controle.Verklaring;
import org.jspecify.annotations.Nullable;

/**
 * One object per file per line. What does not apply is absent; bevindingen and nietBeoordeeld are
 * always there.
 */
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
      kop(json, uitkomst);
      oordeel(json, uitkomst);
      berekeningen(json, uitkomst.rapport().berekeningen());
      tegenlezing(json, uitkomst);
      omstandigheden(json);
      json.writeEndObject();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    uit.print(regel + "\n");
  }

  @Override
  public void sluit() {
    // every line stands on its own
  }

  private static void kop(JsonGenerator json, Uitkomst uitkomst) throws IOException {
    Kop kop = uitkomst.rapport().kop();
    json.writeStringField("bestand", uitkomst.rapport().bestand());
    Berichtsoort soort = kop.soort();
    if (soort != null) {
      json.writeStringField("berichtsoort", soort.name());
      json.writeStringField("standaard", soort.standaard().naam());
      json.writeStringField("release", Standaard.RELEASE);
    }
    veld(json, "afzender", kop.afzender());
    veld(json, "ontvanger", kop.ontvanger());
    veld(json, "identificatie", kop.identificatie());
  }

  private static void oordeel(JsonGenerator json, Uitkomst uitkomst) throws IOException {
    json.writeStringField("oordeel", uitkomst.beoordeling().oordeel().name());
    Integer niveau = uitkomst.beoordeling().niveau();
    if (niveau != null) {
      json.writeNumberField("niveau", niveau);
    }
    json.writeArrayFieldStart("bevindingen");
    for (Bevinding bevinding : uitkomst.beoordeling().bevindingen()) {
      bevinding(json, bevinding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("nietBeoordeeld");
    for (NietBeoordeeld regel : uitkomst.beoordeling().nietBeoordeeld()) {
      json.writeStartObject();
      json.writeStringField("regel", regel.regel());
      json.writeStringField("reden", regel.reden());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (uitkomst.antwoord() != null) {
      json.writeStringField("antwoord", uitkomst.antwoord().bestandsnaam());
    }
  }

  private static void berekeningen(JsonGenerator json, List<Rekenregel> rekenregels)
      throws IOException {
    if (rekenregels.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("berekeningen");
    for (Rekenregel rekenregel : rekenregels) {
      json.writeStartObject();
      json.writeStringField("regel", rekenregel.regel());
      json.writeNumberField("regelnummer", rekenregel.regelnummer());
      json.writeStringField("kenmerk", rekenregel.kenmerk());
      json.writeBooleanField("klopt", rekenregel.klopt());
      json.writeStringField("tekst", rekenregel.tekst());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Of an answer; without its heenbericht only the sentence that says so. */
  private static void tegenlezing(JsonGenerator json, Uitkomst uitkomst) throws IOException {
    Rapport.Tegenlezing rapport = uitkomst.rapport().tegenlezing();
    if (rapport == null) {
      return;
    }
    json.writeObjectFieldStart("tegenlezing");
    json.writeBooleanField("gelezen", uitkomst.tegenlezing() != null);
    json.writeStringField("melding", rapport.kop());
    json.writeArrayFieldStart("verklaringen");
    if (uitkomst.tegenlezing() != null) {
      for (Verklaring verklaring : uitkomst.tegenlezing().verklaringen()) {
        verklaring(json, verklaring);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void verklaring(JsonGenerator json, Verklaring verklaring) throws IOException {
    json.writeStartObject();
    json.writeStringField("retourcode", verklaring.retourcode());
    json.writeStringField("klasse", verklaring.waar().klasse());
    json.writeStringField("pad", verklaring.waar().plaats().pad());
    json.writeNumberField("regelnummer", verklaring.waar().plaats().regel());
    json.writeNumberField("kolom", verklaring.waar().plaats().kolom());
    json.writeStringField("uitkomst", verklaring.uitkomst().name());
    json.writeStringField("melding", verklaring.tekst());
    json.writeArrayFieldStart("heenbericht");
    for (Bevinding bevinding : verklaring.heen()) {
      bevinding(json, bevinding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void bevinding(JsonGenerator json, Bevinding bevinding) throws IOException {
    json.writeStartObject();
    json.writeStringField("regel", bevinding.regel());
    json.writeNumberField("niveau", bevinding.niveau());
    veld(json, "retourcode", bevinding.retourcode());
    veld(json, "klasse", bevinding.klasse());
    veld(json, "pad", bevinding.pad());
    veld(json, "element", bevinding.element());
    if (bevinding.regelnummer() > 0) {
      json.writeNumberField("regelnummer", bevinding.regelnummer());
      json.writeNumberField("kolom", bevinding.kolom());
    }
    json.writeStringField("melding", bevinding.melding());
    json.writeEndObject();
  }

  private void omstandigheden(JsonGenerator json) throws IOException {
    json.writeStringField("peildatum", omstandigheden.peildatum().datum().toString());
    json.writeObjectFieldStart("versies");
    json.writeStringField("sluis", omstandigheden.versies().sluis());
    json.writeStringField("schemas", omstandigheden.versies().schemas());
    json.writeStringField("codelijsten", omstandigheden.versies().codelijsten());
    veld(json, "contracten", omstandigheden.versies().contracten());
    json.writeEndObject();
  }

  private static void veld(JsonGenerator json, String naam, @Nullable String waarde)
      throws IOException {
    if (!Objects.toString(waarde, "").isEmpty()) {
      json.writeStringField(naam, waarde);
    }
  }
}
