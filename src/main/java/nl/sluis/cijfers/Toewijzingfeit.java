package nl.sluis.cijfers;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Tijd;
import org.jspecify.annotations.Nullable;

/**
 * One version of a toewijzing as a 301 brought it; {@link Toewijzingverloop} joins the versions.
 *
 * @param client pseudonym, the same with every gemeente and aanbieder
 * @param toewijzing pseudonym of its number between these parties
 * @param verzoek pseudonym of the ReferentieAanbieder, as {@link Verzoekfeit} has it; null when it
 *     answers none
 * @param product null for one without a product
 * @param budget in eurocent
 */
public record Toewijzingfeit(
    long bericht,
    int regel,
    Partijen partijen,
    String client,
    String toewijzing,
    @Nullable String verzoek,
    @Nullable Product product,
    LocalDate toewijzingsdatum,
    Tijd toewijzingstijd,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    @Nullable RedenWijziging redenWijziging,
    @Nullable Omvang omvang,
    @Nullable Long budget,
    LocalDate ontvangen,
    Stand stand,
    @Nullable LocalDate beslist)
    implements Feit {

  /** Taken back: it counts as never sent (TR302, TR349, D12). */
  public boolean isVerwijderd() {
    return redenWijziging == RedenWijziging.VERWIJDERD
        || redenWijziging == RedenWijziging.VERVALLEN && ingangsdatum.equals(einddatum);
  }

  /** Settled later than the other (IV013). */
  boolean isNieuwerDan(Toewijzingfeit andere) {
    int dag = toewijzingsdatum.compareTo(andere.toewijzingsdatum);
    return dag != 0 ? dag > 0 : toewijzingstijd.compareTo(andere.toewijzingstijd) > 0;
  }

  /** The same with another verdict. */
  public Toewijzingfeit beslist(Stand andere, @Nullable LocalDate dag) {
    return new Toewijzingfeit(
        bericht,
        regel,
        partijen,
        client,
        toewijzing,
        verzoek,
        product,
        toewijzingsdatum,
        toewijzingstijd,
        ingangsdatum,
        einddatum,
        redenWijziging,
        omvang,
        budget,
        ontvangen,
        andere,
        dag);
  }
}
