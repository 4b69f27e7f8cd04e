package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Of which gemeenten, over which days and as known when figures are asked.
 *
 * @param gemeenten CBS codes; together they are the region
 * @param peildatum the day on which is asked
 * @param normen within how many days care should start
 */
public record Vraag(
    SortedSet<String> gemeenten, Cijferperiode periode, LocalDate peildatum, Normen normen) {
  public Vraag {
    gemeenten = Collections.unmodifiableSortedSet(new TreeSet<>(gemeenten));
  }

  public Vraag(SortedSet<String> gemeenten, Cijferperiode periode, LocalDate peildatum) {
    this(gemeenten, periode, peildatum, Normen.GEEN);
  }

  /** The last day of which what was received counts, and at which who still waits is censored. */
  public LocalDate kennis() {
    return isVoorlopig() ? peildatum : periode.sluiting();
  }

  /** The period is not closed yet, so that later messages may change its figures. */
  public boolean isVoorlopig() {
    return !peildatum.isAfter(periode.sluiting());
  }

  /** The last day of the period, or today when that is earlier. */
  public LocalDate totEnMet() {
    return peildatum.isBefore(periode.einde()) ? peildatum : periode.einde();
  }
}
