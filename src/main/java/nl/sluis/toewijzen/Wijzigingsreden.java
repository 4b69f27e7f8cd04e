package nl.sluis.toewijzen;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.RedenWijziging;
import org.jspecify.annotations.Nullable;

/**
 * The RedenWijziging of a change: the one that the gemeente gives, or the one that follows from the
 * change itself. Why a toewijzing ends earlier only the gemeente knows.
 */
final class Wijzigingsreden {
  private static final Set<RedenWijziging> NIET_BIJ_VERLENGEN =
      EnumSet.of(RedenWijziging.VERKORTING, RedenWijziging.OVERLEDEN, RedenWijziging.VERHUIZING);

  private Wijzigingsreden() {}

  /** Empty when only the gemeente can tell. */
  static Optional<RedenWijziging> bij(Besluitlijn lijn, @Nullable RedenWijziging vanzelf) {
    BeschiktProduct product = lijn.product();
    if (product.redenWijziging() != null) {
      return Optional.of(product.redenWijziging());
    }
    return product.referentieAanbieder() == null
        ? Optional.ofNullable(vanzelf)
        : Optional.of(RedenWijziging.DOOR_AANBIEDER);
  }

  /** Why this reason cannot be, in Dutch; empty when it can. */
  static Optional<String> past(RedenWijziging reden, boolean eindigtEerder, boolean eindigtLater) {
    if (eindigtEerder && reden == RedenWijziging.VERLENGING) {
      return Optional.of("redenWijziging 04 (verlenging) past niet: de toewijzing eindigt eerder.");
    }
    return eindigtLater && NIET_BIJ_VERLENGEN.contains(reden)
        ? Optional.of(
            "redenWijziging %s past niet: de toewijzing eindigt later. Neem 04, of laat haar weg."
                .formatted(reden.code()))
        : Optional.empty();
  }
}
