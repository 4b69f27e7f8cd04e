package nl.sluis.verrekening;

import java.time.LocalDate;
import java.util.Optional;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Prijs;
import nl.sluis.contract.Tarief;
import org.jspecify.annotations.Nullable;

/**
 * What a volume of one toewijzing costs, by the contract line on the first day of a ProductPeriode
 * (D31).
 *
 * @param product null, or without a Code, where more than one product may be claimed
 * @param omvang null for a toewijzing without one
 * @param afspraken null when there are no contracts
 */
record Ruimteprijs(
    @Nullable Product product,
    @Nullable Omvang omvang,
    @Nullable Periode productPeriode,
    @Nullable Contractafspraken afspraken) {

  /** Empty where the price is not known. */
  Optional<Prijs> van(Hoeveelheid volume) {
    if (omvang == null) {
      return Optional.empty();
    }
    if (volume.soort() == Eenheid.EURO) {
      return Optional.of(new Prijs(null, volume.aantal(), volume.aantal(), Eenheid.EURO, null));
    }
    return contractregel()
        .map(Contractregel::tarief)
        .map(tarief -> van(volume, omvang.eenheid(), tarief));
  }

  /** In whole hours where it can, as a person would reckon. */
  private static Prijs van(Hoeveelheid volume, Eenheid eenheid, Tarief tarief) {
    long inEenheid = volume.in(eenheid);
    boolean isGeheel = new Hoeveelheid(inEenheid, eenheid).equals(volume);
    return isGeheel
        ? Prijs.van(inEenheid, eenheid, tarief)
        : Prijs.van(volume.aantal(), volume.soort(), tarief);
  }

  /** The register has contracts of this aanbieder, but none by which this can be priced (D8). */
  boolean contractOntbreekt() {
    return afspraken != null
        && afspraken.isBekend()
        && product != null
        && product.code() != null
        && omvang != null
        && omvang.eenheid() != Eenheid.EURO
        && contractregel().isEmpty();
  }

  /** The line that prices it: what is assigned in hours may be claimed in minutes. */
  Optional<Contractregel> contractregel() {
    if (afspraken == null || productPeriode == null || product == null || omvang == null) {
      return Optional.empty();
    }
    Eenheid eenheid = omvang.eenheid();
    LocalDate dag = productPeriode.begindatum();
    Optional<Contractregel> inEenheid = afspraken.regel(product, dag, eenheid);
    return inEenheid.isEmpty() && eenheid == Eenheid.UUR
        ? afspraken.regel(product, dag, Eenheid.MINUUT)
        : inEenheid;
  }
}
