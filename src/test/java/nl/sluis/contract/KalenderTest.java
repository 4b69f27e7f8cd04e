package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.sluis.bericht.Datatypes.Periode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting by arithmetic comes to what counting day by day on a calendar comes to. */
class KalenderTest {
  private static final LocalDate EERSTE = LocalDate.of(2020, 1, 1);
  private static final int DAGEN_TOT_2033 = 4749;

  @Property
  void teltZoalsDagVoorDag(
      @ForAll @IntRange(max = DAGEN_TOT_2033) int begin, @ForAll @IntRange(max = 400) int lengte) {
    Periode periode = periode(EERSTE.plusDays(begin), EERSTE.plusDays(begin + lengte));
    assertThat(Kalender.dagen(periode)).isEqualTo(dagen(periode).count());
    assertThat(Kalender.weken(periode)).isEqualTo(wekenMetNummer(periode));
    assertThat(Kalender.maanden(periode))
        .isEqualTo(dagen(periode).map(YearMonth::from).distinct().count());
    assertThat(Kalender.zondagen(periode)).isEqualTo(zondagen(periode));
  }

  /** Every month from 2020 to 2032, those with week 53 among them. */
  @Test
  void teltIedereMaandZoalsDagVoorDag() {
    for (YearMonth maand = YearMonth.of(2020, 1);
        maand.getYear() < 2033;
        maand = maand.plusMonths(1)) {
      Periode periode = periode(maand.atDay(1), maand.atEndOfMonth());
      assertThat(Kalender.weken(periode))
          .as("%s", maand)
          .isEqualTo(wekenMetNummer(periode))
          .isBetween(4L, 6L);
      assertThat(Kalender.zondagen(periode))
          .as("%s", maand)
          .isEqualTo(zondagen(periode))
          .isBetween(4L, 5L);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-07, 2025-09-07, 9", // IV076
    "2025-10-07, 2025-12-30, 13", // IV077: week 41 to 52 and week 1
    "2026-11-12, 2026-11-30, 4", // IV078
    "2027-02-01, 2027-02-28, 4",
    "2026-03-01, 2026-03-31, 6",
    "2020-12-28, 2021-01-03, 1", // week 53
    "2026-12-01, 2026-12-31, 5",
    "2027-01-01, 2027-01-31, 5", // begins in week 53 of 2026
    "2026-12-01, 2027-01-31, 9",
    "2026-03-01, 2026-03-01, 1"
  })
  void teltKalenderweken(LocalDate begin, LocalDate einde, long weken) {
    assertThat(Kalender.weken(periode(begin, einde))).isEqualTo(weken);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-01, 2025-10-31, 4", // IV077 counts 3 from 7 October
    "2025-10-07, 2025-10-31, 3",
    "2025-11-01, 2025-11-30, 5",
    "2025-12-01, 2025-12-31, 4",
    "2025-07-07, 2025-07-31, 3",
    "2025-09-01, 2025-09-06, 0",
    "2026-03-01, 2026-03-01, 1",
    "2026-03-02, 2026-03-07, 0"
  })
  void teltZondagen(LocalDate begin, LocalDate einde, long zondagen) {
    assertThat(Kalender.zondagen(periode(begin, einde))).isEqualTo(zondagen);
  }

  private static long wekenMetNummer(Periode periode) {
    return dagen(periode)
        .map(
            dag ->
                dag.get(IsoFields.WEEK_BASED_YEAR) * 100
                    + dag.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        .distinct()
        .count();
  }

  private static long zondagen(Periode periode) {
    return dagen(periode).filter(dag -> dag.getDayOfWeek() == DayOfWeek.SUNDAY).count();
  }

  private static Stream<LocalDate> dagen(Periode periode) {
    return periode.begindatum().datesUntil(periode.einddatum().plusDays(1));
  }

  private static Periode periode(LocalDate begin, LocalDate einde) {
    return new Periode(begin, einde);
  }
}
