package nl.sluis.cijfers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Days on which a client is in care, one after another.
 *
 * @param laatste belongs to it; {@link #LOOPT} while there is no last day
 */
record Zorgspan(LocalDate eerste, LocalDate laatste) {
  /** After every day. */
  static final LocalDate LOOPT = LocalDate.MAX;

  Zorgspan {
    if (laatste.isBefore(eerste)) {
      throw new IllegalArgumentException(
          "care that ends on %s before it begins on %s".formatted(laatste, eerste));
    }
  }

  boolean loopt() {
    return laatste.equals(LOOPT);
  }

  /** Also in care when this day is over: who leaves on it is not. */
  boolean isNog(LocalDate dag) {
    return !eerste.isAfter(dag) && laatste.isAfter(dag);
  }

  /**
   * The same days put together, in their order.
   *
   * @param gat as many days without care, less one, do not end it: who returns within so many days
   *     after his last one never left
   */
  static List<Zorgspan> samen(Collection<Zorgspan> spannen, int gat) {
    List<Zorgspan> samen = new ArrayList<>();
    for (Zorgspan span : spannen.stream().sorted(Comparator.comparing(Zorgspan::eerste)).toList()) {
      Zorgspan vorige = samen.isEmpty() ? null : samen.get(samen.size() - 1);
      if (vorige == null || ChronoUnit.DAYS.between(vorige.laatste, span.eerste) > gat) {
        samen.add(span);
      } else if (span.laatste.isAfter(vorige.laatste)) {
        samen.set(samen.size() - 1, new Zorgspan(vorige.eerste, span.laatste));
      }
    }
    return samen;
  }
}
