package nl.sluis.bericht;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Omvang;
import org.jspecify.annotations.Nullable;

/** What ToegewezenProduct, AangevraagdProduct, NieuwProduct and TeWijzigenProduct share. */
public interface MetOmvang extends Berichtklasse {
  LocalDate ingangsdatum();

  @Nullable LocalDate einddatum();

  @Nullable Omvang omvang();

  /** In eurocent. */
  @Nullable Long budget();

  /** The element that {@link #einddatum()} stands in. */
  default String einddatumElement() {
    return "Einddatum";
  }
}
