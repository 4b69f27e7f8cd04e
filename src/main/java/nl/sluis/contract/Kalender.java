package nl.sluis.contract;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import nl.sluis.bericht.Datatypes.Periode;

/** Counts days, ISO weeks, Sundays and months of a periode; both its dates belong to it. */
final class Kalender {
  private Kalender() {}

  static long dagen(Periode periode) {
    return ChronoUnit.DAYS.between(periode.begindatum(), periode.einddatum()) + 1;
  }

  /** The weeks, Monday to Sunday, of which at least one day lies in it. */
  static long weken(Periode periode) {
    return ChronoUnit.WEEKS.between(maandag(periode.begindatum()), maandag(periode.einddatum()))
        + 1;
  }

  static long zondagen(Periode periode) {
    LocalDate voorBegin = zondag(periode.begindatum().minusDays(1));
    return ChronoUnit.WEEKS.between(voorBegin, zondag(periode.einddatum()));
  }

  /** The calendar months of which at least one day lies in it. */
  static long maanden(Periode periode) {
    return ChronoUnit.MONTHS.between(
            YearMonth.from(periode.begindatum()), YearMonth.from(periode.einddatum()))
        + 1;
  }

  static boolean ligtIn(LocalDate dag, Periode periode) {
    return !dag.isBefore(periode.begindatum()) && !dag.isAfter(periode.einddatum());
  }

  /** The last Sunday up to and including this day. */
  static LocalDate zondag(LocalDate dag) {
    return dag.with(previousOrSame(DayOfWeek.SUNDAY));
  }

  private static LocalDate maandag(LocalDate dag) {
    return dag.with(previousOrSame(DayOfWeek.MONDAY));
  }
}
