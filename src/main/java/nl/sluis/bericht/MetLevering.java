package nl.sluis.bericht;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Product;
import org.jspecify.annotations.Nullable;

/** What StartProduct and StopProduct share. */
public interface MetLevering extends Berichtklasse {
  @Nullable Long toewijzingNummer();

  @Nullable Product product();

  LocalDate begindatum();

  StatusAanlevering statusAanlevering();

  /** It takes back what was sent before, instead of adding to it. */
  default boolean isVerwijdering() {
    return statusAanlevering() == StatusAanlevering.VERWIJDEREN;
  }
}
