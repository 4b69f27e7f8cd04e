package nl.sluis.inzage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a toewijzing as it can be shown: it names no client.
 *
 * @param productCategorie null, as productCode, where every product may be claimed
 * @param redenWijziging code of the standard; null for a first version
 * @param volume null, as eenheid and frequentie (codes WJ756 and WJ758), without an Omvang
 * @param budget in eurocent
 * @param actueel the version that counts
 * @param verwijderd that this version takes the toewijzing back
 */
public record Toewijzinggegevens(
    long id,
    String domein,
    String gemeente,
    String aanbieder,
    long nummer,
    @Nullable String productCategorie,
    @Nullable String productCode,
    LocalDate toewijzingsdatum,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    @Nullable String redenWijziging,
    @Nullable Long volume,
    @Nullable String eenheid,
    @Nullable String frequentie,
    @Nullable Long budget,
    boolean actueel,
    boolean verwijderd) {

  /** How it stands on a day. */
  public enum Stand {
    LOOPT,
    BEGINT_NOG,
    AFGELOPEN,
    INGETROKKEN
  }

  public Stand stand(LocalDate dag) {
    if (verwijderd) {
      return Stand.INGETROKKEN;
    }
    if (ingangsdatum.isAfter(dag)) {
      return Stand.BEGINT_NOG;
    }
    return einddatum != null && einddatum.isBefore(dag) ? Stand.AFGELOPEN : Stand.LOOPT;
  }
}
