package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Product;
import org.jspecify.annotations.Nullable;

/** What StartProduct and StopProduct share. */
public interface MetLevering extends Berichtklasse {
  @Nullable Long toewijzingNummer();

  @Nullable Product product();

  LocalDate begindatum();

  StatusAanlevering statusAanlevering();

  /** The lines of a regiebericht below its client; none for any other client. */
  static List<MetLevering> van(Berichtklasse client) {
    return client.kinderen().stream()
        .filter(MetLevering.class::isInstance)
        .map(MetLevering.class::cast)
        .toList();
  }

  /** It takes back what was sent before, instead of adding to it. */
  default boolean isVerwijdering() {
    return statusAanlevering() == StatusAanlevering.VERWIJDEREN;
  }
}
