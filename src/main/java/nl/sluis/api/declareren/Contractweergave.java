package nl.sluis.api.declareren;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Kerncompetentie;
import org.jspecify.annotations.Nullable;

/** A line of a contract as the API shows it, in the words of its file; amounts in eurocent. */
record Contractweergave(
    String contractnummer,
    String gemeente,
    List<String> gemeenten,
    String aanbieder,
    String domein,
    String productCategorie,
    @Nullable String productCode,
    Kerncompetentie kerncompetentie,
    String betaaltitel,
    String uitvoeringsvariant,
    @Nullable String eenheid,
    @Nullable Long tarief,
    @Nullable String tariefeenheid,
    @Nullable Long vastBedrag,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    @Nullable Long jaarplafond,
    @Nullable Long maandplafond) {

  static Contractweergave van(Contractregel regel) {
    return new Contractweergave(
        regel.contractnummer(),
        regel.gemeente(),
        regel.gemeenten().stream().sorted().toList(),
        regel.aanbieder(),
        regel.standaard().domein(),
        regel.product().categorie(),
        regel.product().code(),
        regel.kerncompetentie(),
        regel.betaaltitel().code(),
        regel.betaaltitel().variant().name(),
        regel.eenheid() == null ? null : regel.eenheid().code(),
        regel.tarief() == null ? null : regel.tarief().eurocent(),
        regel.tarief() == null ? null : regel.tarief().per().code(),
        regel.vastBedrag(),
        regel.ingangsdatum(),
        regel.einddatum(),
        regel.jaarplafond(),
        regel.maandplafond());
  }
}
