package nl.sluis.contract;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;

/**
 * What counts for a plafond: a prestatie, or the sum of several of one product and Eenheid that
 * begin on one day.
 *
 * @param begindatum of the ProductPeriode, which decides on the contract line (D31), the year and
 *     the month
 * @param aantal of prestaties
 * @param volume in the Eenheid; negative for what is taken back
 * @param bedrag in eurocent; negative for what is taken back
 */
public record Plafondpost(
    Product product, LocalDate begindatum, Eenheid eenheid, long aantal, long volume, long bedrag) {

  /** The same, taken back. */
  public Plafondpost teruggenomen() {
    return new Plafondpost(product, begindatum, eenheid, aantal, -volume, -bedrag);
  }
}
