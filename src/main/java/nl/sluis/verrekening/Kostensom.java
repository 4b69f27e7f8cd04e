package nl.sluis.verrekening;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Prijs;
import nl.sluis.controle.Bedragen.Som;

/**
 * What was approved, beside what it costs at the tarieven of other contracts. Amounts are in
 * eurocent, credits taken off on both sides.
 *
 * @param betaald what was approved and has an amount by the other contracts, as it was approved
 * @param zouKosten the same prestaties by the other contracts; 0 where there are none
 * @param inEuros those of betaald in Eenheid 83, which know no tarief and keep their amount
 * @param zonderTarief what was approved and has no amount by the other contracts, as it was
 *     approved; in none of the others
 */
public record Kostensom(Som betaald, long zouKosten, Som inEuros, Som zonderTarief) {
  static final Som GEEN = new Som(0, 0);
  static final Kostensom NIETS = new Kostensom(GEEN, 0, GEEN, GEEN);

  /** Of one prestatie, by the contract line on the first day of its ProductPeriode (D31, D9). */
  static Kostensom van(Prestatie prestatie, Contractafspraken afspraken) {
    Som betaald = Som.van(List.of(prestatie));
    Product product = new Product(prestatie.productCategorie(), prestatie.productCode());
    LocalDate dag = prestatie.productPeriode().begindatum();
    Eenheid eenheid = prestatie.eenheid();
    if (eenheid == Eenheid.EURO) {
      boolean isAfgesproken =
          afspraken.van(product, dag).stream().anyMatch(regel -> regel.eenheid() != null);
      return isAfgesproken
          ? new Kostensom(betaald, betaald.bedrag(), betaald, GEEN)
          : zonder(betaald);
    }
    return afspraken
        .regel(product, dag, eenheid)
        .map(Contractregel::tarief)
        .map(tarief -> Prijs.van(prestatie.geleverdVolume(), eenheid, tarief))
        .map(prijs -> new Bedrag(prijs.bedrag(), prestatie.ingediendBedrag().debetCredit()))
        .map(bedrag -> new Kostensom(betaald, bedrag.saldo(), GEEN, GEEN))
        .orElseGet(() -> zonder(betaald));
  }

  private static Kostensom zonder(Som betaald) {
    return new Kostensom(GEEN, 0, GEEN, betaald);
  }

  /** Together with another. */
  Kostensom plus(Kostensom andere) {
    return new Kostensom(
        betaald.plus(andere.betaald),
        Math.addExact(zouKosten, andere.zouKosten),
        inEuros.plus(andere.inEuros),
        zonderTarief.plus(andere.zonderTarief));
  }

  /** Whether the other contracts have a tarief for any of it; without one there is no amount. */
  public boolean heeftBedrag() {
    return betaald.aantal() > 0;
  }

  /** How much more it would cost, in eurocent; negative for less. */
  public long verschil() {
    return Math.subtractExact(zouKosten, betaald.bedrag());
  }
}
