package nl.sluis.factuur;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaandperiodeTest {

  @Test
  void leestEenMaandEnEenReeks() {
    assertThat(Maandperiode.lees("2026-03").orElseThrow().maanden())
        .containsExactly(YearMonth.of(2026, 3));
    assertThat(Maandperiode.lees("2025-12..2026-02").orElseThrow().maanden())
        .containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 2));
    assertThat(Maandperiode.lees("2026-01..2026-12").orElseThrow().tekst())
        .isEqualTo("januari 2026 t/m december 2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-13",
        "2026-3",
        "2026-03..",
        "2026-03..2026-02",
        "2026-01..2027-01"
      })
  void leestNietsAnders(String tekst) {
    assertThat(Maandperiode.lees(tekst)).isEmpty();
  }
}
