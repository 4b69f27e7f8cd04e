package nl.sluis.antwoord;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Plafondoverzicht;
import nl.sluis.contract.Plafondstand;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.Rapport.Kop;
import nl.sluis.controle.Rekenregel;
import nl.sluis.controle.Verklaring;
import org.jspecify.annotations.Nullable;

/**
 * A judged message as JSON, the same from the command line and over HTTP. What does not apply is
 * absent; bevindingen and nietBeoordeeld are always there.
 *
 * @param antwoord the retourbericht that follows on it; null when none does
 * @param tegenlezing of an answer that was read beside its heenbericht; null otherwise
 */
public record OordeelJson(
    Beoordeling beoordeling,
    Rapport rapport,
    @Nullable Antwoord antwoord,
    @Nullable Tegenlezing tegenlezing) {

  /**
   * With what was judged, by fingerprint.
   *
   * @param contracten null without contracts
   */
  public record Versies(
      String sluis, String schemas, String codelijsten, @Nullable String contracten) {}

  /** Its fields, within an object that was begun. */
  public void schrijf(JsonGenerator json, Peildatum peildatum, Versies versies) throws IOException {
    kop(json, rapport);
    oordeel(json, beoordeling, antwoord);
    opmerkingen(json, rapport.opmerkingen());
    berekeningen(json, rapport.berekeningen());
    plafonds(json, beoordeling.plafonds());
    tegenlezing(json, rapport.tegenlezing(), tegenlezing);
    omstandigheden(json, peildatum, versies);
  }

  private static void kop(JsonGenerator json, Rapport rapport) throws IOException {
    Kop kop = rapport.kop();
    json.writeStringField("bestand", rapport.bestand());
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

  private static void oordeel(
      JsonGenerator json, Beoordeling beoordeling, @Nullable Antwoord antwoord) throws IOException {
    json.writeStringField("oordeel", beoordeling.oordeel().name());
    Integer niveau = beoordeling.niveau();
    if (niveau != null) {
      json.writeNumberField("niveau", niveau);
    }
    json.writeArrayFieldStart("bevindingen");
    for (Bevinding bevinding : beoordeling.bevindingen()) {
      bevinding(json, bevinding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("nietBeoordeeld");
    for (NietBeoordeeld regel : beoordeling.nietBeoordeeld()) {
      json.writeStartObject();
      json.writeStringField("regel", regel.regel());
      json.writeStringField("reden", regel.reden());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (antwoord != null) {
      json.writeStringField("antwoord", antwoord.bestandsnaam());
    }
  }

  private static void opmerkingen(JsonGenerator json, List<String> opmerkingen) throws IOException {
    if (opmerkingen.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("opmerkingen");
    for (String opmerking : opmerkingen) {
      json.writeString(opmerking);
    }
    json.writeEndArray();
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

  private static void plafonds(JsonGenerator json, Plafondoverzicht overzicht) throws IOException {
    if (overzicht.zinnen().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("plafonds");
    for (Plafondstand stand : overzicht.standen()) {
      plafond(json, stand);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("plafondsNietGeteld");
    for (String zin : overzicht.nietGeteld()) {
      json.writeString(zin);
    }
    json.writeEndArray();
  }

  private static void plafond(JsonGenerator json, Plafondstand stand) throws IOException {
    json.writeStartObject();
    json.writeStringField("soort", stand.soort().name());
    json.writeStringField("contractnummer", stand.contractnummer());
    json.writeStringField("productCategorie", stand.productCategorie());
    json.writeStringField("productCode", stand.productCode());
    json.writeStringField("begindatum", stand.begindatum().toString());
    json.writeStringField("einddatum", stand.einddatum().toString());
    json.writeStringField("eenheid", stand.eenheid());
    json.writeStringField("rekeneenheid", stand.rekeneenheid());
    json.writeNumberField("plafond", stand.plafond());
    if (stand.eerder() != null) {
      json.writeNumberField("eerder", stand.eerder());
    }
    if (stand.dezeDeclaratie() != null) {
      json.writeNumberField("dezeDeclaratie", stand.dezeDeclaratie());
    }
    json.writeNumberField("over", stand.over());
    json.writeStringField("tekst", stand.tekst());
    json.writeEndObject();
  }

  /** Of an answer; without its heenbericht only the sentence that says so. */
  private static void tegenlezing(
      JsonGenerator json, Rapport.@Nullable Tegenlezing rapport, @Nullable Tegenlezing tegenlezing)
      throws IOException {
    if (rapport == null) {
      return;
    }
    json.writeObjectFieldStart("tegenlezing");
    json.writeBooleanField("gelezen", tegenlezing != null);
    json.writeStringField("melding", rapport.kop());
    json.writeArrayFieldStart("verklaringen");
    if (tegenlezing != null) {
      for (Verklaring verklaring : tegenlezing.verklaringen()) {
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

  private static void omstandigheden(JsonGenerator json, Peildatum peildatum, Versies versies)
      throws IOException {
    json.writeStringField("peildatum", peildatum.datum().toString());
    json.writeObjectFieldStart("versies");
    json.writeStringField("sluis", versies.sluis());
    json.writeStringField("schemas", versies.schemas());
    json.writeStringField("codelijsten", versies.codelijsten());
    veld(json, "contracten", versies.contracten());
    json.writeEndObject();
  }

  private static void veld(JsonGenerator json, String naam, @Nullable String waarde)
      throws IOException {
    if (!Objects.toString(waarde, "").isEmpty()) {
      json.writeStringField(naam, waarde);
    }
  }
}
