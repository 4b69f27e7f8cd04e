package nl.sluis.contract;

import nl.sluis.bericht.Eenheid;

/**
 * A volume that can be added up and compared. Hours and minutes are one kind and are kept in
 * minutes; euro's are in eurocent; all else is kept as it is counted.
 *
 * @param soort MINUUT for hours too
 */
public record Hoeveelheid(long aantal, Eenheid soort) {
  private static final int MINUTEN_PER_UUR = 60;
  private static final int HALF_UUR = 30;

  public Hoeveelheid {
    if (soort == Eenheid.UUR) {
      aantal = Math.multiplyExact(aantal, MINUTEN_PER_UUR);
      soort = Eenheid.MINUUT;
    }
  }

  /** Whether volumes in these two can be added up. */
  public static boolean isVergelijkbaar(Eenheid een, Eenheid ander) {
    return new Hoeveelheid(0, een).soort == new Hoeveelheid(0, ander).soort;
  }

  /** The sum of two of the same kind. */
  public Hoeveelheid plus(Hoeveelheid andere) {
    return new Hoeveelheid(Math.addExact(aantal, zelfde(andere).aantal), soort);
  }

  /** What is left; negative when the other is more. */
  public Hoeveelheid min(Hoeveelheid andere) {
    return new Hoeveelheid(Math.subtractExact(aantal, zelfde(andere).aantal), soort);
  }

  public boolean isMeerDan(Hoeveelheid andere) {
    return aantal > zelfde(andere).aantal;
  }

  /** How much it is in whole units of this Eenheid, rounded down. */
  public long in(Eenheid eenheid) {
    return eenheid == Eenheid.UUR ? Math.floorDiv(aantal, MINUTEN_PER_UUR) : aantal;
  }

  /**
   * How much of it is claimed in whole units of this Eenheid: hours are rounded half up, and what
   * was delivered is at least one hour (IV079).
   */
  public long afgerondIn(Eenheid eenheid) {
    return eenheid == Eenheid.UUR && aantal > 0
        ? Math.max(1, Math.floorDiv(Math.addExact(aantal, HALF_UUR), MINUTEN_PER_UUR))
        : aantal;
  }

  private Hoeveelheid zelfde(Hoeveelheid andere) {
    if (andere.soort != soort) {
      throw new IllegalArgumentException("%s is not comparable to %s".formatted(andere, this));
    }
    return andere;
  }

  /** In Dutch words, minutes as hours and minutes when the reader reckons in hours. */
  public String tekst(Eenheid eenheid) {
    return switch (eenheid) {
      case MINUUT -> Woord.aantal(aantal, "minuut", "minuten");
      case UUR -> uren();
      case ETMAAL -> Woord.aantal(aantal, "etmaal", "etmalen");
      case DAGDEEL -> Woord.aantal(aantal, "dagdeel", "dagdelen");
      case EURO -> Geld.tekst(aantal);
      case STUKS_OUTPUT, STUKS_INSPANNING -> Woord.aantal(aantal, "stuk", "stuks");
    };
  }

  private String uren() {
    long uren = aantal / MINUTEN_PER_UUR;
    long minuten = aantal % MINUTEN_PER_UUR;
    if (minuten == 0) {
      return uren + " uur";
    }
    return uren == 0
        ? Woord.aantal(minuten, "minuut", "minuten")
        : "%d uur en %s".formatted(uren, Woord.aantal(Math.abs(minuten), "minuut", "minuten"));
  }
}
