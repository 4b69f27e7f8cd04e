package nl.sluis.verslag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.sluis.controle.Oordeel;

/** How many files had which oordeel. */
public final class Eindstand {
  /** Could not run, whatever was thrown; 1 is for a message that was refused. */
  public static final int NIET_UITGEVOERD = 2;

  private static final int ALLES_GOEDGEKEURD = 0;
  private static final int IETS_AFGEKEURD = 1;

  private final Map<Oordeel, Integer> aantallen = new EnumMap<>(Oordeel.class);

  public void tel(Oordeel oordeel) {
    aantallen.merge(oordeel, 1, Integer::sum);
  }

  public int bestanden() {
    return aantallen.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The exit status, as far as it follows from the verdicts. */
  public int status() {
    if (aantallen.isEmpty() || aantallen.containsKey(Oordeel.ONBESLIST)) {
      return NIET_UITGEVOERD;
    }
    return aantallen.keySet().stream().allMatch(Oordeel.GOEDGEKEURD::equals)
        ? ALLES_GOEDGEKEURD
        : IETS_AFGEKEURD;
  }

  /** Such as "3 bestanden: 2 goedgekeurd, 1 geweigerd". */
  @Override
  public String toString() {
    List<String> delen = new ArrayList<>();
    aantallen.forEach((oordeel, aantal) -> delen.add(aantal + " " + woord(oordeel)));
    return "%d %s: %s"
        .formatted(
            bestanden(), bestanden() == 1 ? "bestand" : "bestanden", String.join(", ", delen));
  }

  private static String woord(Oordeel oordeel) {
    return switch (oordeel) {
      case GOEDGEKEURD -> "goedgekeurd";
      case DEELS_AFGEKEURD -> "deels afgekeurd";
      case AFGEKEURD -> "afgekeurd";
      case GEWEIGERD -> "geweigerd";
      case ONBESLIST -> "niet beslist";
    };
  }
}
