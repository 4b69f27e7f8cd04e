package nl.sluis.toewijzen;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.RedenWijziging;
import org.jspecify.annotations.Nullable;

/**
 * One product as a beschikking grants it: what the toewijzing of it is to be.
 *
 * @param toewijzingNummer null for a new one that Sluis numbers
 * @param aanbieder AGB-code; null inside an arrangement, which names it
 * @param budget in eurocent
 * @param redenWijziging why a known toewijzing changes; 13 takes it back
 * @param wijzigingPer first day of another Omvang, where that takes a new toewijzing (IV066)
 * @param referentieAanbieder of the verzoek that it honours
 */
public record BeschiktProduct(
    @Nullable Long toewijzingNummer,
    @Nullable String aanbieder,
    @Nullable Product product,
    @Nullable Omvang omvang,
    @Nullable Long budget,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    @Nullable RedenWijziging redenWijziging,
    @Nullable LocalDate wijzigingPer,
    @Nullable String referentieAanbieder,
    @Nullable String commentaar) {

  boolean neemtTerug() {
    return redenWijziging == RedenWijziging.VERWIJDERD;
  }
}
