package nl.sluis.cijfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CijferperiodeTest {
  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01, 2026-12-31, 2027-03-31",
    "2026-H2, 2026-07-01, 2026-12-31, 2027-03-31",
    "2026-Q1, 2026-01-01, 2026-03-31, 2026-06-30",
    "2026-02, 2026-02-01, 2026-02-28, 2026-05-31",
    "2026-11, 2026-11-01, 2026-11-30, 2027-02-28",
    "2026-07..2026-09, 2026-07-01, 2026-09-30, 2026-12-31",
    "2025-Q4..2026-02, 2025-10-01, 2026-02-28, 2026-05-31"
  })
  void leestWatEenMensSchrijft(String tekst, LocalDate begin, LocalDate einde, LocalDate sluiting) {
    Cijferperiode periode = Cijferperiode.van(tekst);

    assertThat(periode.begin()).isEqualTo(begin);
    assertThat(periode.einde()).isEqualTo(einde);
    assertThat(periode.sluiting()).isEqualTo(sluiting);
    assertThat(periode.naam()).isEqualTo(tekst);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "26", "2026-13", "2026-Q5", "2026-H3", "2026-7", "2026-07..", "maart"})
  void noemtWatErIsBijEenAndere(String tekst) {
    assertThatThrownBy(() -> Cijferperiode.van(tekst))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kwartaal (2026-Q3)");
  }

  @Test
  void weigertEenPeriodeDieAchterstevorenStaat() {
    assertThatThrownBy(() -> Cijferperiode.van("2026-09..2026-07"))
        .hasMessageContaining("zet de vroegste vooraan");
  }
}
