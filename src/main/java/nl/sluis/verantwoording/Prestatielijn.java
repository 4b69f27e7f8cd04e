package nl.sluis.verantwoording;

import java.time.YearMonth;
import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.dossier.Debetsleutel;
import org.jspecify.annotations.Nullable;

/**
 * One prestatie that was sent, and what was decided of it. It goes by its ReferentieNummer and
 * names no client.
 *
 * @param vorigReferentieNummer of a credit the debet that it takes back
 * @param volume in the Eenheid, of a credit too never negative; in eurocent where that is euro's
 * @param bedrag in eurocent, never negative
 * @param retourcodes why it was refused
 */
public record Prestatielijn(
    String declaratieNummer,
    String referentieNummer,
    @Nullable String vorigReferentieNummer,
    long toewijzingNummer,
    Product product,
    Periode productPeriode,
    long volume,
    Eenheid eenheid,
    long bedrag,
    boolean isCredit,
    Stand stand,
    List<String> retourcodes) {

  /** What was decided of it. */
  public enum Stand {
    GOEDGEKEURD,
    AFGEWEZEN,
    IN_BEHANDELING
  }

  public Prestatielijn {
    retourcodes = List.copyOf(retourcodes);
  }

  static Prestatielijn van(
      String declaratieNummer, Prestatie prestatie, Stand stand, List<String> retourcodes) {
    return new Prestatielijn(
        declaratieNummer,
        prestatie.referentieNummer(),
        prestatie.productReferentie().vorigReferentieNummer(),
        prestatie.toewijzingNummer(),
        new Product(prestatie.productCategorie(), prestatie.productCode()),
        prestatie.productPeriode(),
        prestatie.geleverdVolume(),
        prestatie.eenheid(),
        prestatie.ingediendBedrag().bedrag(),
        prestatie.isCredit(),
        stand,
        retourcodes);
  }

  /** The year of delivery, whenever it was claimed. */
  int jaar() {
    return productPeriode.begindatum().getYear();
  }

  YearMonth maand() {
    return YearMonth.from(productPeriode.begindatum());
  }

  /** In eurocent, a credit negative. */
  long saldo() {
    return isCredit ? -bedrag : bedrag;
  }

  /** A credit negative. */
  long volumesaldo() {
    return isCredit ? -volume : volume;
  }

  Debetsleutel sleutel() {
    return new Debetsleutel(
        toewijzingNummer, productPeriode, product.categorie(), String.valueOf(product.code()));
  }
}
