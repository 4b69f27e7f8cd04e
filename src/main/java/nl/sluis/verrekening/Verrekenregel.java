package nl.sluis.verrekening;

import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import org.jspecify.annotations.Nullable;

/**
 * What became of one prestatie. It goes by its ReferentieNummer and names no client (D51). Amounts
 * are in eurocent, a credit is negative.
 *
 * @param regelnummer line in the file of the declaratie
 * @param volume in the Eenheid; in eurocent where that is euro's
 * @param eenheid WJ756 code
 * @param toegekendBedrag nothing when refused
 * @param retourcodes why it was refused
 * @param reden the same in Dutch; empty when approved
 */
public record Verrekenregel(
    int regelnummer,
    String referentieNummer,
    @Nullable String vorigReferentieNummer,
    long toewijzingNummer,
    String productCategorie,
    String productCode,
    Periode productPeriode,
    long volume,
    String eenheid,
    @Nullable Long productTarief,
    long ingediendBedrag,
    boolean goedgekeurd,
    long toegekendBedrag,
    List<String> retourcodes,
    String reden) {

  static Verrekenregel goedgekeurd(Prestatie prestatie) {
    return van(prestatie, true, List.of(), "");
  }

  static Verrekenregel afgekeurd(Prestatie prestatie, List<String> retourcodes, String reden) {
    return van(prestatie, false, retourcodes, reden);
  }

  private static Verrekenregel van(
      Prestatie prestatie, boolean goedgekeurd, List<String> retourcodes, String reden) {
    long ingediend = prestatie.ingediendBedrag().saldo();
    return new Verrekenregel(
        prestatie.plaats().regel(),
        prestatie.referentieNummer(),
        prestatie.productReferentie().vorigReferentieNummer(),
        prestatie.toewijzingNummer(),
        prestatie.productCategorie(),
        prestatie.productCode(),
        prestatie.productPeriode(),
        prestatie.geleverdVolume(),
        prestatie.eenheid().code(),
        prestatie.productTarief(),
        ingediend,
        goedgekeurd,
        goedgekeurd ? ingediend : 0,
        retourcodes,
        reden);
  }
}
