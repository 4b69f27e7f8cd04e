package nl.sluis.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days as the terms of the standard count them. */
class WerkdagenTest {

  @ParameterizedTest(name = "{1} werkdagen na {0} is {2}")
  @CsvSource({
    "2026-03-02, 3, 2026-03-05", // within a week
    "2026-03-05, 3, 2026-03-10", // over a weekend
    "2026-03-07, 1, 2026-03-09", // from a Saturday
    "2026-04-03, 1, 2026-04-07", // over Easter Monday
    "2026-04-24, 1, 2026-04-28", // over a weekend and Koningsdag
    "2026-12-24, 1, 2026-12-28", // over both days of Christmas, of which one is a Saturday
    "2026-12-31, 5, 2027-01-08" // over New Year
  })
  void tellenGeenWeekendenEnFeestdagen(LocalDate begin, int aantal, LocalDate uiterlijk) {
    assertThat(Werkdagen.na(begin, aantal)).isEqualTo(uiterlijk);
  }

  @ParameterizedTest(name = "na {0} tot en met {1}: {2} werkdagen")
  @CsvSource({
    "2026-03-02, 2026-03-05, 3",
    "2026-03-06, 2026-03-08, 0", // a weekend
    "2026-03-05, 2026-03-05, 0",
    "2026-03-05, 2026-03-02, 0",
    "2026-12-24, 2026-12-28, 1" // Christmas
  })
  void zijnTussenTweeDagenTeTellen(LocalDate begin, LocalDate einde, int aantal) {
    assertThat(Werkdagen.tussen(begin, einde)).isEqualTo(aantal);
  }
}
