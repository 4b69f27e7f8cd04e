package nl.sluis.verantwoording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.sluis.verantwoording.Jaaroverzicht.Bestedingsruimte;
import nl.sluis.verantwoording.Jaaroverzicht.NaTermijn;
import nl.sluis.verantwoording.Jaaroverzicht.NogNiet;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as one JSON object on one line. Amounts are in eurocent, as in all JSON of Sluis.
 */
final class Jaarjson {
  private static final JsonFactory FABRIEK = new JsonFactory();

  private final Jaaroverzicht overzicht;
  private final JsonGenerator json;

  private Jaarjson(Jaaroverzicht overzicht, JsonGenerator json) {
    this.overzicht = overzicht;
    this.json = json;
  }

  static String van(Jaaroverzicht overzicht, @Nullable String naam, List<String> voorbehoud) {
    StringWriter tekst = new StringWriter();
    try (JsonGenerator json = FABRIEK.createGenerator(tekst)) {
      new Jaarjson(overzicht, json).schrijf(naam, voorbehoud);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return tekst + "\n";
  }

  private void schrijf(@Nullable String naam, List<String> voorbehoud) throws IOException {
    json.writeStartObject();
    json.writeStringField("aansluiting", Jaaroverzicht.AANSLUITING);
    json.writeStringField("bedragenIn", "eurocent");
    json.writeNumberField("jaar", overzicht.opdracht().jaar());
    json.writeStringField("aanbieder", overzicht.opdracht().aanbieder());
    if (naam != null) {
      json.writeStringField("naam", naam);
    }
    json.writeStringField("domein", overzicht.opdracht().domein());
    lijst("regels", overzicht.regels(), this::regel);
    json.writeArrayFieldStart("gemeenten");
    for (Map.Entry<String, Jaarsom> deel : overzicht.perGemeente().entrySet()) {
      json.writeStartObject();
      gemeente(deel.getKey());
      som(deel.getValue(), true);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("totaal");
    som(overzicht.totaal(), true);
    json.writeEndObject();
    lijst("open", overzicht.open(), this::lijn);
    lijst("nogNietGedeclareerd", overzicht.nogNiet(), this::nogNiet);
    lijst("dekking", overzicht.dekking(), this::dekking);
    drempel();
    lijst("bestedingsruimte", overzicht.ruimten(), this::ruimte);
    lijst("termijnen", overzicht.termijnen(), this::termijn);
    lijst("naTermijn", overzicht.naTermijn(), this::naTermijn);
    teksten("opmerkingen", overzicht.opmerkingen());
    teksten("voorbehoud", voorbehoud);
    json.writeEndObject();
  }

  /** Writes the fields of one of a list. */
  private interface Velden<T> {
    void schrijf(T een) throws IOException;
  }

  private <T> void lijst(String naam, List<T> alle, Velden<T> velden) throws IOException {
    json.writeArrayFieldStart(naam);
    for (T een : alle) {
      json.writeStartObject();
      velden.schrijf(een);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void teksten(String naam, List<String> teksten) throws IOException {
    json.writeArrayFieldStart(naam);
    for (String tekst : teksten) {
      json.writeString(tekst);
    }
    json.writeEndArray();
  }

  private void gemeente(String gemeente) throws IOException {
    json.writeStringField("gemeente", gemeente);
    json.writeStringField("gemeentenaam", overzicht.naam(gemeente));
  }

  private void regel(Jaarregel regel) throws IOException {
    Rijsleutel sleutel = regel.sleutel();
    gemeente(sleutel.gemeente());
    json.writeStringField("domein", overzicht.opdracht().domein());
    json.writeStringField("productcategorie", sleutel.product().categorie());
    json.writeStringField("productcode", sleutel.productCode());
    json.writeStringField("betaaltitel", sleutel.betaaltitelcode());
    json.writeStringField("uitvoeringsvariant", sleutel.uitvoeringsvariant());
    json.writeStringField("eenheid", sleutel.eenheidcode());
    if (!sleutel.isBuiten323()) {
      json.writeNumberField("volume", regel.volume());
    }
    som(regel.som(), !sleutel.isBuiten323());
    json.writeBooleanField("buiten323", sleutel.isBuiten323());
    lijst("verklaring", regel.verklaring(), this::lijn);
    teksten("opmerkingen", regel.opmerkingen());
  }

  private void som(Jaarsom som, boolean isVanBerichten) throws IOException {
    json.writeNumberField("geleverd", som.geleverd());
    if (isVanBerichten) {
      json.writeNumberField("ingediend", som.ingediend());
      json.writeNumberField("toegekend", som.toegekend());
      json.writeNumberField("gecrediteerd", som.gecrediteerd());
      json.writeNumberField("inBehandeling", som.inBehandeling());
      json.writeNumberField("afgewezenOpen", som.afgewezenOpen());
      json.writeNumberField("nogNietGedeclareerd", som.nogNietGedeclareerd());
      json.writeNumberField("opnieuwAangeboden", som.opnieuwAangeboden());
      json.writeNumberField("verschil", som.verschil());
    }
  }

  private void lijn(Lotlijn lijn) throws IOException {
    json.writeStringField("referentieNummer", lijn.prestatie().referentieNummer());
    json.writeStringField("gemeente", lijn.gemeente());
    json.writeStringField("declaratieNummer", lijn.prestatie().declaratieNummer());
    json.writeNumberField("toewijzingNummer", lijn.prestatie().toewijzingNummer());
    json.writeStringField(
        "productcode", Objects.requireNonNullElse(lijn.prestatie().product().code(), ""));
    json.writeStringField("begindatum", lijn.prestatie().productPeriode().begindatum().toString());
    json.writeStringField("einddatum", lijn.prestatie().productPeriode().einddatum().toString());
    json.writeNumberField("bedrag", lijn.bedrag());
    json.writeStringField("stand", lijn.lot().name());
    teksten("retourcodes", lijn.prestatie().retourcodes());
    teksten("mogelijkVervangenDoor", lijn.vervangenDoor());
  }

  private void nogNiet(NogNiet nogNiet) throws IOException {
    json.writeStringField("gemeente", nogNiet.gemeente());
    json.writeNumberField("toewijzingNummer", nogNiet.toewijzingNummer());
    json.writeStringField("productcode", Objects.requireNonNullElse(nogNiet.product().code(), ""));
    json.writeStringField("maand", nogNiet.maand().toString());
    json.writeStringField("eenheid", nogNiet.eenheid().code());
    json.writeNumberField("volume", nogNiet.volume());
    json.writeNumberField("bedrag", nogNiet.bedrag());
  }

  private void dekking(Dekking dekking) throws IOException {
    gemeente(dekking.gemeente());
    teksten("zonderDeclaratie", dekking.zonderDeclaratie().stream().map(Object::toString).toList());
    lijst("zonderAntwoord", dekking.zonderAntwoord(), this::declaratie);
  }

  private void declaratie(Declaratiestand declaratie) throws IOException {
    json.writeStringField("declaratieNummer", declaratie.declaratieNummer());
    json.writeStringField("dagtekening", declaratie.dagtekening().toString());
    json.writeStringField("bestand", declaratie.bestand());
  }

  private void drempel() throws IOException {
    Long drempel = overzicht.drempel();
    if (drempel != null) {
      json.writeObjectFieldStart("drempel");
      json.writeNumberField("bedrag", drempel);
      json.writeBooleanField("controleverklaring", overzicht.isDrempelBereikt());
      json.writeEndObject();
    }
  }

  private void ruimte(Bestedingsruimte ruimte) throws IOException {
    json.writeStringField("waarvan", ruimte.waarvan());
    json.writeNumberField("ruimte", ruimte.ruimte());
    json.writeNumberField("geleverd", ruimte.geleverd());
    json.writeNumberField("vanafProcent", ruimte.vanafProcent());
    json.writeBooleanField("signaal", ruimte.isSignaal());
  }

  private void termijn(Termijn termijn) throws IOException {
    json.writeStringField("dag", termijn.dag().toString());
    json.writeStringField("omschrijving", termijn.omschrijving());
  }

  private void naTermijn(NaTermijn laat) throws IOException {
    json.writeStringField("gemeente", laat.gemeente());
    json.writeStringField("declaratieNummer", laat.declaratieNummer());
    json.writeStringField("dagtekening", laat.dagtekening().toString());
    if (laat.antwoordVan() != null) {
      json.writeStringField("antwoordVan", laat.antwoordVan().toString());
    }
    json.writeNumberField("ingediend", laat.ingediend());
    json.writeNumberField("toegekend", laat.toegekend());
  }
}
