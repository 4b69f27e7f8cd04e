package nl.sluis.cijfers;

import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Kerncompetentie;
import nl.sluis.contract.Tarief;
import nl.sluis.contract.Uitvoeringsvariant;
import org.jspecify.annotations.Nullable;

/**
 * What a figure needs of the contract line that held on the first day of a ProductPeriode.
 *
 * @param betaaltitel its code, such as PER_BEHANDELING
 * @param tarief null where the Eenheid is euro's
 */
public record Contractlijn(
    String contract,
    String betaaltitel,
    Uitvoeringsvariant variant,
    Kerncompetentie kerncompetentie,
    @Nullable Tarief tarief) {

  public static Contractlijn van(Contractregel regel) {
    return new Contractlijn(
        regel.contractnummer(),
        regel.betaaltitel().code(),
        regel.betaaltitel().variant(),
        regel.kerncompetentie(),
        regel.tarief());
  }
}
