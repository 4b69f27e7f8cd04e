package nl.sluis.verrekening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;

/**
 * Verrekenstaten as rows. What the answer grants and the list does not explain is a row of its own,
 * so that the column toegekend always adds up to the TotaalToegekendBedrag (D51).
 */
final class Verrekentabel {
  private static final List<String> KOLOMMEN =
      List.of(
          "gemeente",
          "aanbieder",
          "domein",
          "declaratienummer",
          "regelnummer",
          "referentienummer",
          "vorigreferentienummer",
          "toewijzingnummer",
          "productcategorie",
          "productcode",
          "begindatum",
          "einddatum",
          "volume",
          "eenheid",
          "tarief",
          "ingediend",
          "oordeel",
          "toegekend",
          "retourcodes",
          "reden");

  private final List<List<String>> rijen = new ArrayList<>();

  private Verrekentabel() {}

  static Tabel van(List<Verrekenstaat> staten) {
    Verrekentabel tabel = new Verrekentabel();
    staten.forEach(tabel::voegToe);
    return Tabel.van("Verrekenstaat", KOLOMMEN, tabel.rijen).metGetallen("regelnummer", "volume");
  }

  private void voegToe(Verrekenstaat staat) {
    for (Verrekenregel regel : staat.regels()) {
      voegToe(staat, regel, true, regel.goedgekeurd() ? "goedgekeurd" : "afgekeurd", regel.reden());
    }
    for (Verrekenregel regel : staat.nietInDeclaratie()) {
      voegToe(
          staat,
          regel,
          false,
          "niet in declaratie",
          "Het antwoord wijst %s af die niet is ingediend. %s"
              .formatted(Geld.tekst(regel.ingediendBedrag()), regel.reden()));
    }
    if (staat.verschil() != 0) {
      voegVerschilToe(staat);
    }
  }

  private void voegVerschilToe(Verrekenstaat staat) {
    List<String> cellen = kop(staat);
    while (cellen.size() < KOLOMMEN.indexOf("oordeel")) {
      cellen.add("");
    }
    cellen.addAll(
        List.of(
            "verschil",
            Geld.kaal(staat.verschil()),
            "",
            "Dit deel van TotaalToegekendBedrag volgt niet uit de prestaties."));
    rijen.add(cellen);
  }

  private void voegToe(
      Verrekenstaat staat,
      Verrekenregel regel,
      boolean inDeclaratie,
      String oordeel,
      String reden) {
    List<String> cellen = kop(staat);
    cellen.addAll(
        List.of(
            inDeclaratie ? Integer.toString(regel.regelnummer()) : "",
            regel.referentieNummer(),
            Objects.requireNonNullElse(regel.vorigReferentieNummer(), ""),
            Long.toString(regel.toewijzingNummer()),
            regel.productCategorie(),
            regel.productCode(),
            regel.productPeriode().begindatum().toString(),
            regel.productPeriode().einddatum().toString(),
            volume(regel),
            regel.eenheid(),
            regel.productTarief() == null ? "" : Geld.kaal(regel.productTarief()),
            inDeclaratie ? Geld.kaal(regel.ingediendBedrag()) : "",
            oordeel,
            Geld.kaal(regel.toegekendBedrag()),
            String.join(" ", regel.retourcodes()),
            reden));
    rijen.add(cellen);
  }

  private static List<String> kop(Verrekenstaat staat) {
    return new ArrayList<>(
        List.of(
            staat.kop().gemeente(),
            staat.kop().aanbieder(),
            staat.kop().berichtsoort().standaard().domein(),
            staat.kop().declaratieNummer()));
  }

  private static String volume(Verrekenregel regel) {
    return regel.eenheid().equals(Eenheid.EURO.code())
        ? Geld.kaal(regel.volume())
        : Long.toString(regel.volume());
  }
}
