package nl.sluis.factuur;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.sluis.json.Jsonlezer;

/** Reads the file of parties, and notes everything that is wrong with it. */
final class Partijenlezer {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String AANBIEDERS = "aanbieders";
  private static final String AFNEMERS = "afnemers";
  private static final String CONTRACTEN = "contracten";
  private static final String NEDERLAND = "NL";
  private static final int BETAALTERMIJN = 30;
  private static final int LANGSTE_BETAALTERMIJN = 120;
  private static final int HOOGSTE_BTW = 50;
  private static final String VRIJSTELLING =
      "Vrijgesteld van btw op grond van artikel 11, eerste lid, van de Wet op de omzetbelasting"
          + " 1968";

  private final List<String> fouten = new ArrayList<>();

  Factuurpartijen lees(byte[] bytes) {
    JsonNode bestand = boom(bytes);
    Map<String, Leverancier> leveranciers =
        lijst(bestand, AANBIEDERS, "agb", this::leverancier, Leverancier::agb);
    Map<String, Afnemer> afnemers = lijst(bestand, AFNEMERS, "code", this::afnemer, Afnemer::code);
    Map<String, Contractinstelling> contracten =
        lijst(bestand, CONTRACTEN, "nummer", this::contract, Contractinstelling::nummer);
    if (bestand.isObject()) {
      bestand.fieldNames().forEachRemaining(this::weigerOnbekend);
    }
    contracten.values().forEach(contract -> weigerOnbekendeAfnemer(contract, afnemers));
    if (!fouten.isEmpty()) {
      throw new Factuurfout(fouten);
    }
    return new Factuurpartijen(leveranciers, afnemers, contracten);
  }

  private static JsonNode boom(byte[] bytes) {
    Jsonlezer.tekenfout(bytes)
        .ifPresent(
            fout -> {
              throw new Factuurfout(List.of(fout.tekst()));
            });
    try {
      return Objects.requireNonNullElse(YAML.readTree(bytes), YAML.missingNode());
    } catch (JsonProcessingException fout) {
      int regel = fout.getLocation() == null ? 0 : fout.getLocation().getLineNr();
      throw new Factuurfout(
          List.of(
              ("regel %d: dit is geen geldige YAML, een veld staat er twee keer, of hier begint een"
                      + " tweede document (---).")
                  .formatted(Math.max(regel, 1))));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private void weigerOnbekend(String naam) {
    if (!List.of(AANBIEDERS, AFNEMERS, CONTRACTEN).contains(naam)) {
      fouten.add(
          "%s bestaat niet. Kies uit: aanbieders, afnemers, contracten."
              .formatted(Velden.kort(naam)));
    }
  }

  private void weigerOnbekendeAfnemer(Contractinstelling contract, Map<String, Afnemer> afnemers) {
    if (contract.afnemer() != null && !afnemers.containsKey(contract.afnemer())) {
      fouten.add(
          "contracten, nummer %s: afnemer %s staat niet bij afnemers."
              .formatted(contract.nummer(), contract.afnemer()));
    }
  }

  private <T> Map<String, T> lijst(
      JsonNode bestand,
      String naam,
      String sleutelveld,
      Function<Velden, T> lees,
      Function<T, String> sleutel) {
    Map<String, T> gelezen = new LinkedHashMap<>();
    JsonNode lijst = bestand.path(naam);
    if (!lijst.isArray()) {
      if (!lijst.isMissingNode() && !lijst.isNull() || !naam.equals(CONTRACTEN)) {
        fouten.add("%s ontbreekt of is geen lijst.".formatted(naam));
      }
      return gelezen;
    }
    for (int nummer = 1; nummer <= lijst.size(); nummer++) {
      Velden velden =
          new Velden(lijst.get(nummer - 1), "%s, nummer %d".formatted(naam, nummer), fouten);
      T deel = lees.apply(velden);
      velden.sluit();
      if (gelezen.put(sleutel.apply(deel), deel) != null && !sleutel.apply(deel).isEmpty()) {
        velden.fout("dezelfde %s staat er eerder ook.".formatted(sleutelveld));
      }
    }
    return gelezen;
  }

  private Leverancier leverancier(Velden velden) {
    String agb = velden.verplicht("agb", Vorm.AGB);
    Rechtspersoon wie = rechtspersoon(velden);
    String rsin = velden.optioneel("rsin", Vorm.RSIN);
    velden.eis(
        wie.btwnummer() != null || rsin != null,
        "er is geen (goed) btwnummer en geen (goed) rsin. Geef er een, ook als alles is"
            + " vrijgesteld.");
    return new Leverancier(
        agb,
        wie,
        rsin,
        velden.verplicht("iban", Vorm.IBAN),
        velden.getal("betaaltermijn", BETAALTERMIJN, 0, LANGSTE_BETAALTERMIJN));
  }

  private Afnemer afnemer(Velden velden) {
    return new Afnemer(
        velden.verplicht("code", Vorm.CODE),
        rechtspersoon(velden),
        velden.optioneel("kenmerk", Vorm.TEKST));
  }

  private Rechtspersoon rechtspersoon(Velden velden) {
    Rechtspersoon wie =
        new Rechtspersoon(
            velden.verplicht("naam", Vorm.TEKST),
            velden.verplicht("straat", Vorm.TEKST),
            velden.verplicht("postcode", Vorm.POSTCODE),
            velden.verplicht("plaats", Vorm.TEKST),
            Objects.requireNonNullElse(velden.optioneel("land", Vorm.LAND), NEDERLAND),
            velden.optioneel("kvk", Vorm.KVK),
            velden.optioneel("oin", Vorm.OIN),
            velden.optioneel("btwnummer", Vorm.BTWNUMMER));
    velden.eis(
        wie.kvk() != null || wie.oin() != null,
        "er is geen (goed) kvk en geen (goed) oin. Geef er minstens een.");
    return wie;
  }

  private Contractinstelling contract(Velden velden) {
    return new Contractinstelling(
        velden.verplicht("nummer", Vorm.TEKST),
        velden.optioneel("afnemer", Vorm.CODE),
        velden.optioneel("kenmerk", Vorm.TEKST),
        velden.optioneel("inkooporder", Vorm.TEKST),
        btw(velden));
  }

  private static Btw btw(Velden velden) {
    int percentage = velden.getal("btwpercentage", 0, 0, HOOGSTE_BTW);
    String vrijstelling = velden.optioneel("vrijstelling", Vorm.TEKST);
    velden.eis(
        percentage == 0 || vrijstelling == null, "geef btwpercentage of vrijstelling, niet beide.");
    return percentage > 0
        ? new Btw(percentage, "")
        : new Btw(0, Objects.requireNonNullElse(vrijstelling, VRIJSTELLING));
  }

  /** Of a contract that the file does not name. */
  static Btw vrijgesteld() {
    return new Btw(0, VRIJSTELLING);
  }
}
