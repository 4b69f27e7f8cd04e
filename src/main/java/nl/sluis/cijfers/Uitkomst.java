package nl.sluis.cijfers;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the observations of a cell come to.
 *
 * @param waarde null when there is none, and then {@link #reden()} says why
 * @param delen further numbers; null where one is not known
 */
public record Uitkomst(
    @Nullable BigDecimal waarde,
    @Nullable String reden,
    SortedMap<String, @Nullable BigDecimal> delen) {
  /** Under so many no share is given, since one case more or less would change it much. */
  public static final int KLEINSTE_NOEMER = 20;

  static final String TE_KLEIN = "noemer onder %d".formatted(KLEINSTE_NOEMER);
  static final String MINDER_DAN_DE_HELFT = "minder dan de helft is voorbij";

  public Uitkomst {
    delen = Collections.unmodifiableSortedMap(new TreeMap<>(delen));
  }

  /** Teller ÷ noemer. */
  static Uitkomst aandeel(Optelling som) {
    return som.noemer() < KLEINSTE_NOEMER
        ? geen(som, TE_KLEIN)
        : van(som, Afronding.aandeel(som.teller(), som.noemer()));
  }

  /** A number that is no share, so that no noemer is too small for it. */
  static Uitkomst van(Optelling som, BigDecimal waarde) {
    return new Uitkomst(waarde, null, delen(som));
  }

  static Uitkomst geen(Optelling som, String reden) {
    return new Uitkomst(null, reden, delen(som));
  }

  /** The median in days, with the P90 beside it; null as long as too few have ended. */
  static Uitkomst duur(Optelling som) {
    OptionalInt mediaan = som.overleving().mediaan();
    Uitkomst uitkomst =
        mediaan.isPresent()
            ? van(som, BigDecimal.valueOf(mediaan.getAsInt()))
            : geen(som, MINDER_DAN_DE_HELFT);
    return uitkomst.met("p90", getal(som.overleving().p90()));
  }

  /** And a share with a noemer of its own; null of too few. */
  Uitkomst metAandeel(String deel, long teller, long noemer) {
    return met(deel, noemer < KLEINSTE_NOEMER ? null : Afronding.aandeel(teller, noemer));
  }

  Uitkomst met(String deel, @Nullable BigDecimal getal) {
    SortedMap<String, @Nullable BigDecimal> meer = new TreeMap<>(delen);
    meer.put(deel, getal);
    return new Uitkomst(waarde, reden, meer);
  }

  static @Nullable BigDecimal getal(OptionalInt getal) {
    return getal.isPresent() ? BigDecimal.valueOf(getal.getAsInt()) : null;
  }

  private static SortedMap<String, @Nullable BigDecimal> delen(Optelling som) {
    SortedMap<String, @Nullable BigDecimal> delen = new TreeMap<>();
    for (Map.Entry<String, Long> deel : som.delen().entrySet()) {
      delen.put(deel.getKey(), BigDecimal.valueOf(deel.getValue()));
    }
    return delen;
  }
}
