package nl.sluis.verrekening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may still be claimed on several toewijzingen together: in money where it can be. Hours
 * without a tarief are no money, and are not left out.
 *
 * @param toewijzingen that were added up
 * @param bedrag in eurocent; null when they have none
 * @param volume in the rekeneenheid; null when they have a bedrag or no bound
 * @param eenheid WJ756 code of the Omvang; null without a volume
 * @param rekeneenheid WJ756 code of the unit of the volume; null without one
 */
public record Ruimtesom(
    int toewijzingen,
    @Nullable Long bedrag,
    @Nullable Long volume,
    @Nullable String eenheid,
    @Nullable String rekeneenheid) {

  /** Money, then volumes by unit, then what nothing bounds; nothing where one stands alone. */
  public static List<Ruimtesom> van(List<Ruimte> ruimten) {
    return ruimten.size() < 2
        ? List.of()
        : ruimten.stream()
            .collect(groupingBy(Ruimtesom::soort, TreeMap::new, toList()))
            .values()
            .stream()
            .map(Ruimtesom::som)
            .toList();
  }

  private static String soort(Ruimte ruimte) {
    if (ruimte.bedrag() != null) {
      return "1";
    }
    return isBegrensd(ruimte)
        ? "2 %s %s".formatted(ruimte.eenheid(), ruimte.rekeneenheid())
        : "3 onbegrensd";
  }

  private static Ruimtesom som(List<Ruimte> gelijk) {
    Ruimte een = gelijk.get(0);
    if (een.bedrag() != null) {
      return new Ruimtesom(gelijk.size(), som(gelijk, Ruimte::bedrag), null, null, null);
    }
    return isBegrensd(een)
        ? new Ruimtesom(
            gelijk.size(), null, som(gelijk, Ruimte::volume), een.eenheid(), een.rekeneenheid())
        : new Ruimtesom(gelijk.size(), null, null, null, null);
  }

  private static long som(List<Ruimte> gelijk, Function<Ruimte, @Nullable Long> deel) {
    return gelijk.stream()
        .mapToLong(ruimte -> Objects.requireNonNull(deel.apply(ruimte)))
        .reduce(0, Math::addExact);
  }

  private static boolean isBegrensd(Ruimte ruimte) {
    return ruimte.volume() != null && ruimte.eenheid() != null && ruimte.rekeneenheid() != null;
  }

  /** On how many toewijzingen, in words. */
  public String aantal() {
    return toewijzingen == 1 ? "1 toewijzing" : toewijzingen + " toewijzingen";
  }
}
