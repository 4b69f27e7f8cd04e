package nl.sluis.deelnemer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parties that are connected to this gateway, as they stand now. */
public interface Deelnemers {

  Optional<Deelnemer> vind(String code);

  Collection<Deelnemer> alle();

  /** How a party is called; null for one that is not connected, and for none. */
  default @Nullable String naam(@Nullable String code) {
    return code == null ? null : vind(code).map(Deelnemer::naam).orElse(null);
  }

  /** True for a code of a party that is connected. */
  default boolean kent(String code) {
    return vind(code).isPresent();
  }

  /** What is wrong with some of them, of those that were connected through the API. */
  List<Deelnemerfout> fouten();

  /** By what the operators of this gateway are recognised. */
  Aanmelding beheerders();

  /** Whether one may send what is of the other: of itself, or of one that mandated it. */
  default boolean magNamens(String indiener, String afzender) {
    return indiener.equals(afzender)
        || vind(afzender)
            .filter(deelnemer -> deelnemer.gemachtigden().contains(indiener))
            .isPresent();
  }
}
