package nl.sluis.koppeling.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.termijn.Werkdagen;

/**
 * The days that are played: the working days of four whole months and of this one until today.
 *
 * @param werkdagen in order; the last one is today or lies before it
 */
record Kalenderdagen(LocalDate vandaag, List<LocalDate> werkdagen) {
  private static final int MAANDEN = 4;

  static Kalenderdagen tot(LocalDate vandaag) {
    List<LocalDate> werkdagen = new ArrayList<>();
    LocalDate dag = YearMonth.from(vandaag).minusMonths(MAANDEN).atDay(1).minusDays(1);
    for (dag = Werkdagen.na(dag, 1); !dag.isAfter(vandaag); dag = Werkdagen.na(dag, 1)) {
      werkdagen.add(dag);
    }
    return new Kalenderdagen(vandaag, List.copyOf(werkdagen));
  }

  LocalDate eerste() {
    return werkdagen.get(0);
  }

  YearMonth eersteMaand() {
    return YearMonth.from(eerste());
  }

  YearMonth dezeMaand() {
    return YearMonth.from(vandaag);
  }

  /** So many working days before the last one. */
  LocalDate geleden(int dagen) {
    return werkdagen.get(Math.max(0, werkdagen.size() - 1 - dagen));
  }

  /** The working day of this month with this number, from 1. */
  static LocalDate werkdag(YearMonth maand, int nummer) {
    return Werkdagen.na(maand.atDay(1).minusDays(1), nummer);
  }

  boolean isGeweest(LocalDate dag) {
    return !dag.isAfter(vandaag);
  }
}
