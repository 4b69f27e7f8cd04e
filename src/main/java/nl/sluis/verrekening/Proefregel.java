package nl.sluis.verrekening;

import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.controle.Bevinding;
import org.jspecify.annotations.Nullable;

/**
 * A prestatie that was approved and would be refused by the other contracts. It goes by its
 * ReferentieNummer and names no client. Amounts are in eurocent, a credit is negative.
 *
 * @param volume in the Eenheid; in eurocent where that is euro's
 * @param eenheid WJ756 code
 */
public record Proefregel(
    String referentieNummer,
    long toewijzingNummer,
    String productCategorie,
    String productCode,
    Periode productPeriode,
    long volume,
    String eenheid,
    @Nullable Long productTarief,
    long ingediendBedrag,
    List<Reden> redenen) {

  /** A rule that would not hold, with what was found, in Dutch. */
  public record Reden(String regel, @Nullable String retourcode, String melding) {
    static Reden van(Bevinding bevinding) {
      return new Reden(bevinding.regel(), bevinding.retourcode(), bevinding.melding());
    }
  }

  static Proefregel van(Prestatie prestatie, List<Bevinding> bevindingen) {
    return new Proefregel(
        prestatie.referentieNummer(),
        prestatie.toewijzingNummer(),
        prestatie.productCategorie(),
        prestatie.productCode(),
        prestatie.productPeriode(),
        prestatie.geleverdVolume(),
        prestatie.eenheid().code(),
        prestatie.productTarief(),
        prestatie.ingediendBedrag().saldo(),
        bevindingen.stream().map(Reden::van).toList());
  }
}
