package nl.sluis.controle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Herkenning;
import nl.sluis.controle.Rapport.Groep;
import nl.sluis.controle.Rapport.Kop;
import nl.sluis.controle.Rapport.NietBeoordeeldOm;
import nl.sluis.controle.Rapport.Uitleg;
import nl.sluis.controle.Rapport.Vindplaats;
import org.jspecify.annotations.Nullable;

/** Puts a judgement in the words and the order of a report. */
final class Rapportopstelling {
  private static final Pattern PARTIJ = Pattern.compile("[0-9]{4}|[0-9]{8}");
  private static final Pattern IDENTIFICATIE = Pattern.compile("\\p{Graph}{1,12}");

  private final Beoordeling beoordeling;
  private final @Nullable Bedragen bedragen;

  Rapportopstelling(Beoordeling beoordeling) {
    this.beoordeling = beoordeling;
    this.bedragen =
        beoordeling.oordeel() != Oordeel.ONBESLIST
                && beoordeling.gelezen().bericht() instanceof Declaratiebericht declaratie
            ? Bedragen.van(
                declaratie,
                beoordeling.wordtVerwerkt() ? beoordeling.goedgekeurd() : klasse -> false)
            : null;
  }

  Rapport stelOp(String bestand) {
    return new Rapport(
        bestand,
        kop(),
        beoordeling.oordeel(),
        samenvatting(),
        bedragen,
        groepen(beoordeling.bevindingen()),
        List.of(),
        beoordeling.plafonds().zinnen(),
        nietBeoordeeld(),
        null,
        List.of(),
        Vervolg.van(beoordeling));
  }

  private Kop kop() {
    Herkenning herkend = beoordeling.gelezen().herkenning();
    if (beoordeling.gelezen().isGelezen()) {
      return new Kop(
          herkend.soort(), herkend.afzender(), herkend.ontvanger(), herkend.identificatie());
    }
    return new Kop(
        herkend.soort(),
        alsHetPast(PARTIJ, herkend.afzender()),
        alsHetPast(PARTIJ, herkend.ontvanger()),
        alsHetPast(IDENTIFICATIE, herkend.identificatie()));
  }

  private static @Nullable String alsHetPast(Pattern vorm, @Nullable String waarde) {
    return waarde != null && vorm.matcher(waarde).matches() ? waarde : null;
  }

  private String samenvatting() {
    return switch (beoordeling.oordeel()) {
      case GOEDGEKEURD ->
          "Goedgekeurd%s."
              .formatted(beoordeling.nietBeoordeeld().isEmpty() ? "" : ", voor zover beoordeeld");
      case DEELS_AFGEKEURD -> "Deels afgekeurd: " + afgekeurdePrestaties() + ".";
      case AFGEKEURD -> "Afgekeurd: " + afgekeurd() + ".";
      case GEWEIGERD -> geweigerd();
      case ONBESLIST -> "Niet beslist: het bericht kon niet helemaal worden beoordeeld.";
    };
  }

  private String geweigerd() {
    if (beoordeling.isNietToegelaten()) {
      return "Geweigerd: Sluis neemt dit bericht zo niet aan; wat erin staat is niet beoordeeld.";
    }
    return Integer.valueOf(1).equals(beoordeling.niveau())
        ? "Geweigerd: het bericht voldoet niet aan het schema van zijn berichtsoort."
        : "Geweigerd: dit bestand is geen bericht dat Sluis kan lezen.";
  }

  private String afgekeurd() {
    if (Integer.valueOf(2).equals(beoordeling.niveau())) {
      return "het hele bericht, want het klopt op zichzelf niet";
    }
    return beoordeling.wordtVerwerkt() ? afgekeurdePrestaties() : "het hele bericht";
  }

  private String afgekeurdePrestaties() {
    if (bedragen == null) {
      return "een deel van het bericht";
    }
    int aantal = bedragen.afgekeurd().aantal();
    int alle = bedragen.ingediend().aantal();
    return aantal == alle
        ? "alle prestaties (%d)".formatted(alle)
        : "%d van de %d prestaties".formatted(aantal, alle);
  }

  /** One group for a rule; the schema is many demands under one name, told apart by the remedy. */
  private static List<Groep> groepen(List<Bevinding> bevindingen) {
    record Sleutel(String regel, @Nullable String retourcode, String eis, String herstel) {}
    Map<Sleutel, List<Bevinding>> groepen = new LinkedHashMap<>();
    for (Bevinding bevinding : bevindingen) {
      Sleutel sleutel =
          new Sleutel(
              bevinding.regel(), bevinding.retourcode(), bevinding.eis(), bevinding.herstel());
      groepen.computeIfAbsent(sleutel, nieuw -> new ArrayList<>()).add(bevinding);
    }
    return groepen.values().stream().map(Rapportopstelling::groep).toList();
  }

  private static Groep groep(List<Bevinding> bevindingen) {
    Bevinding eerste = bevindingen.get(0);
    return new Groep(
        eerste.regel(),
        eerste.niveau(),
        eerste.retourcode(),
        eerste.eis(),
        eerste.herstel(),
        bevindingen.stream().map(Rapportopstelling::vindplaats).toList());
  }

  static Uitleg uitleg(Verklaring verklaring) {
    Berichtklasse waar = verklaring.waar();
    return new Uitleg(
        verklaring.retourcode(),
        verklaring.uitkomst(),
        new Vindplaats(
            waar.plaats().regel(),
            waar.plaats().kolom(),
            waar.klasse(),
            Kenmerk.van(waar),
            waar.plaats().pad(),
            "",
            verklaring.tekst()),
        groepen(verklaring.heen()));
  }

  private static Vindplaats vindplaats(Bevinding bevinding) {
    return new Vindplaats(
        bevinding.regelnummer(),
        bevinding.kolom(),
        bevinding.klasse(),
        Kenmerk.van(bevinding.waar()),
        bevinding.pad(),
        bevinding.element(),
        bevinding.melding());
  }

  private List<NietBeoordeeldOm> nietBeoordeeld() {
    Map<String, List<String>> perReden = new LinkedHashMap<>();
    for (NietBeoordeeld regel : beoordeling.nietBeoordeeld()) {
      perReden.computeIfAbsent(regel.reden(), nieuw -> new ArrayList<>()).add(regel.regel());
    }
    return perReden.entrySet().stream()
        .map(
            reden ->
                new NietBeoordeeldOm(reden.getKey(), reden.getValue().stream().sorted().toList()))
        .toList();
  }
}
