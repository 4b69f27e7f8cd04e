package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/**
 * A prestatie that was offered in a declaratie (323).
 *
 * @param client pseudonym, the same with every gemeente and aanbieder
 * @param toewijzing pseudonym of its number between these parties
 * @param referentie pseudonym of its ReferentieNummer
 * @param vorige pseudonym of the ReferentieNummer that it takes back; null when it has none
 * @param volume in the Eenheid; in eurocent where that is euro's
 * @param tarief ProductTarief in eurocent; null where there is none
 * @param bedrag in eurocent, a credit negative
 * @param retourcodes as in the 325, with those of its client
 * @param contract null when no line held on the first day of the ProductPeriode
 */
public record Regelfeit(
    long bericht,
    int regel,
    Partijen partijen,
    String client,
    String toewijzing,
    String referentie,
    @Nullable String vorige,
    Product product,
    Periode productPeriode,
    long volume,
    Eenheid eenheid,
    @Nullable Long tarief,
    long bedrag,
    boolean credit,
    LocalDate ontvangen,
    Stand stand,
    List<String> retourcodes,
    @Nullable LocalDate beslist,
    @Nullable Contractlijn contract)
    implements Feit {

  public Regelfeit {
    retourcodes = List.copyOf(retourcodes);
  }

  /** On what at most one debet is open at a time between these parties (TR389, D6). */
  public record Debetsleutel(String toewijzing, Product product, Periode productPeriode) {}

  public Debetsleutel debetsleutel() {
    return new Debetsleutel(toewijzing, product, productPeriode);
  }

  /** Only an answer grants it. */
  public boolean isToegekend() {
    return stand == Stand.GOEDGEKEURD;
  }

  /** The same with another verdict. */
  public Regelfeit beslist(Stand andere, List<String> codes, @Nullable LocalDate dag) {
    return new Regelfeit(
        bericht,
        regel,
        partijen,
        client,
        toewijzing,
        referentie,
        vorige,
        product,
        productPeriode,
        volume,
        eenheid,
        tarief,
        bedrag,
        credit,
        ontvangen,
        andere,
        codes,
        dag,
        contract);
  }
}
