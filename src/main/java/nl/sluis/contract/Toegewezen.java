package nl.sluis.contract;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * What arithmetic needs of a toewijzing with an Omvang.
 *
 * @param categorie of its Product; null for a generic toewijzing
 * @param einddatum null for one that is open
 */
public record Toegewezen(
    Standaard standaard,
    @Nullable String categorie,
    Omvang omvang,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum) {
  private static final String HULP_BIJ_HET_HUISHOUDEN = "01";

  /**
   * Its whole periode. An open one is counted to the end of the latest ProductPeriode (section 6).
   */
  Periode periode(LocalDate laatste) {
    LocalDate tot = einddatum != null ? einddatum : laatste;
    return new Periode(ingangsdatum, tot.isBefore(ingangsdatum) ? ingangsdatum : tot);
  }

  /** Wmo categorie 01, of which more may be delivered in one month (iWmo IV077). */
  boolean isHulpBijHetHuishouden() {
    return standaard == Standaard.IWMO && HULP_BIJ_HET_HUISHOUDEN.equals(categorie);
  }
}
