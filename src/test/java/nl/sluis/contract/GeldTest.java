package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|€ 0,00|0,00",
        "5|€ 0,05|0,05",
        "8730|€ 87,30|87,30",
        "142740|€ 1.427,40|1427,40",
        "100000000|€ 1.000.000,00|1000000,00",
        "-146|€ -1,46|-1,46"
      })
  void schrijftEuros(long eurocent, String tekst, String kaal) {
    assertThat(Geld.tekst(eurocent)).isEqualTo(tekst);
    assertThat(Geld.kaal(eurocent)).isEqualTo(kaal);
  }
}
