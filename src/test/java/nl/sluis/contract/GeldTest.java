package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"87,30|8730", "87,3|8730", "87|8700", "0,01|1"})
  void leestEuros(String euros, long eurocent) {
    assertThat(Geld.eurocent(euros)).isEqualTo(eurocent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "87.30", "87,305", "-1,00", "€ 87,30", "1.000,00", "87,", "12345678901"})
  void weigertWatGeenBedragIs(String euros) {
    assertThatThrownBy(() -> Geld.eurocent(euros)).isInstanceOf(NumberFormatException.class);
  }

  @Property
  void leestWatHetSchrijft(@ForAll @LongRange(max = 999_999_999_999L) long eurocent) {
    assertThat(Geld.eurocent(Geld.kaal(eurocent))).isEqualTo(eurocent);
  }
}
