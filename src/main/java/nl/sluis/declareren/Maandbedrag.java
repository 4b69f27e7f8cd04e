package nl.sluis.declareren;

import java.util.List;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Prijs;
import org.jspecify.annotations.Nullable;

/**
 * What there is to claim of one product on one toewijzing in one ProductPeriode.
 *
 * @param volume in the Eenheid
 * @param prijs null when there is nothing to claim
 * @param uitleg how it was reckoned, a Dutch sentence or part of one each
 */
record Maandbedrag(
    Maandlevering levering,
    Eenheid eenheid,
    long volume,
    @Nullable Prijs prijs,
    List<String> uitleg) {

  Maandbedrag {
    uitleg = List.copyOf(uitleg);
  }
}
