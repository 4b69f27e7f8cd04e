package nl.sluis.verantwoording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Voorbehoud;
import nl.sluis.verantwoording.Jaaroverzicht.Bestedingsruimte;
import nl.sluis.verantwoording.Jaaroverzicht.NaTermijn;
import nl.sluis.verantwoording.Jaaroverzicht.NogNiet;
import org.jspecify.annotations.Nullable;

/** The accounts as rows; amounts in euros with a comma. A total has no productcode. */
final class Jaartabel {
  private static final List<String> KOLOMMEN =
      List.of(
          "gemeente",
          "gemeentenaam",
          "domein",
          "productcategorie",
          "productcode",
          "betaaltitel",
          "uitvoeringsvariant",
          "eenheid",
          "volume",
          "geleverd",
          "ingediend",
          "toegekend",
          "gecrediteerd",
          "inBehandeling",
          "afgewezenOpen",
          "nogNietGedeclareerd",
          "verschil",
          Voorbehoud.KOLOM);
  private static final List<String> BUITEN_323 = List.of("", "", "", "", "", "", "");

  private final Jaaroverzicht overzicht;

  Jaartabel(Jaaroverzicht overzicht) {
    this.overzicht = overzicht;
  }

  List<Tabel> bladen(@Nullable String naam, List<String> voorbehoud) {
    List<String> zinnen =
        Stream.concat(overzicht.opmerkingen().stream(), voorbehoud.stream()).toList();
    return List.of(
        regels(zinnen),
        verschillen(),
        open(),
        dekking(),
        Tabel.van("Voorbehoud", List.of(Voorbehoud.KOLOM), rijen(zinnen)),
        new Ondertekening(overzicht).blad(naam));
  }

  private static List<List<String>> rijen(List<String> zinnen) {
    return zinnen.stream().map(List::of).toList();
  }

  private Tabel regels(List<String> zinnen) {
    String algemeen = new Voorbehoud(zinnen).inCel();
    List<List<String>> rijen = new ArrayList<>();
    Map<String, Jaarsom> perGemeente = overzicht.perGemeente();
    perGemeente.forEach(
        (gemeente, som) -> {
          overzicht.regels().stream()
              .filter(regel -> regel.sleutel().gemeente().equals(gemeente))
              .forEach(regel -> rijen.add(rij(regel, algemeen)));
          rijen.add(totaal(gemeente, som, metEigen(overGemeente(gemeente), algemeen)));
        });
    rijen.add(totaal("", overzicht.totaal(), metEigen(overAlles(), algemeen)));
    return Tabel.van("Verantwoording " + overzicht.opdracht().jaar(), KOLOMMEN, rijen)
        .metGetallen("volume");
  }

  private List<String> rij(Jaarregel regel, String algemeen) {
    Rijsleutel sleutel = regel.sleutel();
    List<String> cellen =
        new ArrayList<>(
            List.of(
                sleutel.gemeente(),
                overzicht.naam(sleutel.gemeente()),
                overzicht.opdracht().domein(),
                sleutel.product().categorie(),
                sleutel.productCode(),
                sleutel.betaaltitelcode(),
                sleutel.uitvoeringsvariant(),
                sleutel.eenheidcode(),
                sleutel.isBuiten323() ? "" : volume(regel.volume(), sleutel.eenheid()),
                Geld.kaal(regel.som().geleverd())));
    cellen.addAll(sleutel.isBuiten323() ? BUITEN_323 : bedragen(regel.som()));
    cellen.add(metEigen(zinnen(regel), algemeen));
    return cellen;
  }

  /** What a row has to say of itself goes before what holds for all. */
  private static String metEigen(List<String> eigen, String algemeen) {
    String eerst = new Voorbehoud(eigen).inCel();
    return eerst.isEmpty() || algemeen.isEmpty() ? eerst + algemeen : eerst + "; " + algemeen;
  }

  private List<String> overGemeente(String gemeente) {
    return Stream.concat(
            overzicht.dekking().stream()
                .filter(dekking -> dekking.gemeente().equals(gemeente))
                .flatMap(dekking -> dekking.zinnen().stream()),
            overzicht.naTermijn().stream()
                .filter(laat -> laat.gemeente().equals(gemeente))
                .map(NaTermijn::zin))
        .toList();
  }

  private List<String> overAlles() {
    return Stream.concat(
            Stream.of(Jaaroverzicht.AANSLUITING, overzicht.drempelzin()),
            overzicht.ruimten().stream().map(Bestedingsruimte::zin))
        .toList();
  }

  private static List<String> zinnen(Jaarregel regel) {
    return Stream.concat(
            regel.opmerkingen().stream(), regel.verklaring().stream().map(Lotlijn::tekst))
        .toList();
  }

  private List<String> totaal(String gemeente, Jaarsom som, String algemeen) {
    List<String> cellen =
        new ArrayList<>(
            List.of(
                gemeente,
                overzicht.naam(gemeente),
                overzicht.opdracht().domein(),
                "",
                "",
                "",
                "",
                "",
                "",
                Geld.kaal(som.geleverd())));
    cellen.addAll(bedragen(som));
    cellen.add(algemeen);
    return cellen;
  }

  private static List<String> bedragen(Jaarsom som) {
    return Stream.of(
            som.ingediend(),
            som.toegekend(),
            som.gecrediteerd(),
            som.inBehandeling(),
            som.afgewezenOpen(),
            som.nogNietGedeclareerd(),
            som.verschil())
        .map(Geld::kaal)
        .toList();
  }

  private static String volume(long volume, @Nullable Eenheid eenheid) {
    return eenheid == Eenheid.EURO ? Geld.kaal(volume) : Long.toString(volume);
  }

  private Tabel verschillen() {
    List<List<String>> rijen = new ArrayList<>();
    for (Jaarregel regel : overzicht.regels()) {
      regel.lijnen().stream()
          .filter(lijn -> lijn.lot().isVerschil() || lijn.lot() == Lot.OPNIEUW_AANGEBODEN)
          .forEach(
              lijn ->
                  rijen.add(
                      List.of(
                          lijn.gemeente(),
                          regel.sleutel().productCode(),
                          regel.sleutel().eenheidcode(),
                          lijn.prestatie().referentieNummer(),
                          lijn.prestatie().declaratieNummer(),
                          Geld.kaal(lijn.bedrag()),
                          lijn.lot().isVerschil() ? Geld.kaal(lijn.bedrag()) : Geld.kaal(0),
                          lijn.lot().tekst())));
    }
    return Tabel.van(
        "Verschillen",
        List.of(
            "gemeente",
            "productcode",
            "eenheid",
            "referentienummer",
            "declaratienummer",
            "bedrag",
            "in verschil",
            "uitleg"),
        rijen);
  }

  private Tabel open() {
    List<List<String>> rijen = new ArrayList<>();
    overzicht.open().forEach(lijn -> rijen.add(rij(lijn)));
    overzicht.nogNiet().forEach(nogNiet -> rijen.add(rij(nogNiet)));
    return Tabel.van(
            "Open regels",
            List.of(
                "referentienummer",
                "gemeente",
                "declaratienummer",
                "toewijzingnummer",
                "productcategorie",
                "productcode",
                "begindatum",
                "einddatum",
                "volume",
                "eenheid",
                "bedrag",
                "stand",
                "retourcodes",
                "mogelijk vervangen door"),
            rijen)
        .metGetallen("volume");
  }

  private static List<String> rij(Lotlijn lijn) {
    Prestatielijn prestatie = lijn.prestatie();
    return List.of(
        prestatie.referentieNummer(),
        lijn.gemeente(),
        prestatie.declaratieNummer(),
        Long.toString(prestatie.toewijzingNummer()),
        prestatie.product().categorie(),
        Objects.requireNonNullElse(prestatie.product().code(), ""),
        prestatie.productPeriode().begindatum().toString(),
        prestatie.productPeriode().einddatum().toString(),
        volume(prestatie.volumesaldo(), prestatie.eenheid()),
        prestatie.eenheid().code(),
        Geld.kaal(lijn.bedrag()),
        lijn.lot().tekst(),
        String.join(" ", prestatie.retourcodes()),
        String.join(" ", lijn.vervangenDoor()));
  }

  private static List<String> rij(NogNiet nogNiet) {
    return List.of(
        "",
        nogNiet.gemeente(),
        "",
        Long.toString(nogNiet.toewijzingNummer()),
        nogNiet.product().categorie(),
        Objects.requireNonNullElse(nogNiet.product().code(), ""),
        nogNiet.maand().toString(),
        "",
        volume(nogNiet.volume(), nogNiet.eenheid()),
        nogNiet.eenheid().code(),
        Geld.kaal(nogNiet.bedrag()),
        "nog niet gedeclareerd",
        "",
        "");
  }

  private Tabel dekking() {
    List<List<String>> rijen = new ArrayList<>();
    for (Dekking dekking : overzicht.dekking()) {
      dekking
          .zonderDeclaratie()
          .forEach(
              maand ->
                  rijen.add(
                      List.of(dekking.gemeente(), "geen declaratie", maand.toString(), "", "")));
      dekking
          .zonderAntwoord()
          .forEach(
              declaratie ->
                  rijen.add(
                      List.of(
                          dekking.gemeente(),
                          "geen antwoord",
                          "",
                          declaratie.declaratieNummer(),
                          declaratie.dagtekening().toString())));
    }
    overzicht
        .naTermijn()
        .forEach(
            laat ->
                rijen.add(
                    List.of(
                        laat.gemeente(),
                        "na de laatste dag om te declareren",
                        "",
                        laat.declaratieNummer(),
                        laat.dagtekening().toString())));
    return Tabel.van(
        "Dekking", List.of("gemeente", "wat", "maand", "declaratienummer", "dagtekening"), rijen);
  }
}
