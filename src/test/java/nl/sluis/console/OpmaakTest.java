package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpmaakTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uiterlijk op 2026-11-11. | Uiterlijk op 11 november 2026.",
        "van 2026-03-01 t/m 2026-03-31, | van 1 maart 2026 t/m 31 maart 2026,",
        "Begindatum is 2026-02-30 | Begindatum is 2026-02-30",
        "bestand declaratie-2026-03-01.xml | bestand declaratie-2026-03-01.xml",
        "2026-03-01.xml, maand 2026-03 | 2026-03-01.xml, maand 2026-03",
        "12026-03-01 en 2026-03-011 | 12026-03-01 en 2026-03-011"
      })
  void schrijftEenDagInEenZinVoluit(String zin, String gelezen) {
    assertThat(Opmaak.zin(zin)).isEqualTo(gelezen);
  }
}
