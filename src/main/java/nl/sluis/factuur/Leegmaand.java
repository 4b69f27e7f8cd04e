package nl.sluis.factuur;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.contract.Contractregel;

/**
 * A month that was asked for and is not on the invoice.
 *
 * @param zonderContract no contract line holds then; otherwise a jaarplafond is full
 */
record Leegmaand(YearMonth maand, boolean zonderContract) {

  /** Those of one invoice, which has a line for each month that it does pay. */
  static List<Leegmaand> van(
      Maandperiode gevraagd, List<Contractregel> contractregels, List<Factuurregel> regels) {
    List<Leegmaand> leeg = new ArrayList<>();
    for (YearMonth maand : gevraagd.maanden()) {
      if (regels.stream().noneMatch(regel -> regel.maand().equals(maand))) {
        Periode dagen = new Periode(maand.atDay(1), maand.atEndOfMonth());
        leeg.add(
            new Leegmaand(maand, contractregels.stream().noneMatch(regel -> regel.geldtIn(dagen))));
      }
    }
    return leeg;
  }

  /** For people, such as: januari 2027 (dan geldt geen contractregel). */
  String tekst() {
    return "%s (%s)"
        .formatted(
            Maandperiode.tekst(maand),
            zonderContract ? "dan geldt geen contractregel" : "het jaarplafond is vol");
  }
}
