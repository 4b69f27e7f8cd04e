package nl.sluis.dossier;

import java.time.LocalDate;
import java.util.Map;
import nl.sluis.contract.Gedeclareerd;

/**
 * What is open on toewijzingen, by their number.
 *
 * @param gedeclareerd its sums
 * @param laatste the last day of its ProductPeriodes, also of what was left out of the sums
 */
record Openstaand(Map<Long, Gedeclareerd> gedeclareerd, Map<Long, LocalDate> laatste) {

  /** Whether this debit can be there: what is claimed month after month is new each time. */
  boolean kanKennen(Debetsleutel debet) {
    LocalDate dag = laatste.get(debet.toewijzingNummer());
    return dag != null && !dag.isBefore(Kolom.datum(debet.productPeriode().einddatum()));
  }
}
