package nl.sluis.factuur;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Geld;

/**
 * One line of an invoice: one contract line in one month.
 *
 * @param dagen on which the contract line holds, all in one month
 * @param bedrag in eurocent, without btw
 * @param isBegrensd whether the jaarplafond made it less than the days would
 */
record Factuurregel(Contractregel contractregel, Periode dagen, long bedrag, boolean isBegrensd) {

  YearMonth maand() {
    return YearMonth.from(dagen.begindatum());
  }

  /** How many days of the month are paid. */
  long aantalDagen() {
    return ChronoUnit.DAYS.between(dagen.begindatum(), dagen.einddatum()) + 1;
  }

  int dagenInDeMaand() {
    return maand().lengthOfMonth();
  }

  boolean isHeleMaand() {
    return aantalDagen() == dagenInDeMaand();
  }

  /** In eurocent, as it was contracted. */
  long perMaand() {
    return Objects.requireNonNull(contractregel.vastBedrag());
  }

  /** What is delivered, such as: Beschikbaarheid product 45/45A04 (Jeugdwet). */
  String naam() {
    return "Beschikbaarheid product %s/%s (%s)"
        .formatted(
            contractregel.product().categorie(),
            Objects.requireNonNullElse(contractregel.product().code(), "-"),
            contractregel.standaard() == Standaard.IJW ? "Jeugdwet" : "Wmo");
  }

  /** How the amount was reckoned, such as: 22 van 31 dagen × € 1.000,00 per maand = € 709,68. */
  String berekening() {
    String deel =
        isHeleMaand() ? "" : "%d van %d dagen × ".formatted(aantalDagen(), dagenInDeMaand());
    String plafond =
        isBegrensd ? ", tot het jaarplafond van " + Geld.tekst(contractregel.jaarplafond()) : "";
    return "%s%s per maand%s = %s"
        .formatted(deel, Geld.tekst(perMaand()), plafond, Geld.tekst(bedrag));
  }
}
