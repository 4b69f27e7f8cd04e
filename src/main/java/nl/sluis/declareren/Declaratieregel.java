package nl.sluis.declareren;

import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * What became of the registrations of one product on one toewijzing in one ProductPeriode: a
 * prestatie, or the reason why there is none. It names no client.
 *
 * @param rijen of the file of registrations
 * @param volume in the Eenheid
 * @param productTarief in eurocent; null where there is none
 * @param bedrag in eurocent, never negative
 * @param referentieNummer null when nothing is claimed or taken back
 * @param vorigReferentieNummer what a credit takes back, or what is approved already
 * @param uitleg how it was reckoned, in Dutch
 */
public record Declaratieregel(
    Soort soort,
    long toewijzingNummer,
    Product product,
    Periode productPeriode,
    List<Integer> rijen,
    long volume,
    Eenheid eenheid,
    @Nullable Long productTarief,
    long bedrag,
    @Nullable String referentieNummer,
    @Nullable String vorigReferentieNummer,
    String uitleg) {

  /** What becomes of it. */
  public enum Soort {
    DEBET,
    CREDIT,
    /** The same was approved before (D48). */
    ONGEWIJZIGD,
    /** What was sent before has no answer yet, so it cannot be taken back (IV085). */
    WACHT,
    /** There is nothing to claim. */
    NIETS
  }

  public Declaratieregel {
    rijen = List.copyOf(rijen);
  }

  Declaratieregel met(String nummer) {
    return new Declaratieregel(
        soort,
        toewijzingNummer,
        product,
        productPeriode,
        rijen,
        volume,
        eenheid,
        productTarief,
        bedrag,
        nummer,
        vorigReferentieNummer,
        uitleg);
  }
}
