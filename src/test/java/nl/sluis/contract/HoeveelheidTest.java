package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.sluis.bericht.Eenheid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoeveelheidTest {
  @Property
  void zegtInUrenEnMinutenHetzelfde(@ForAll @LongRange(max = 99_999_999) long uren) {
    Hoeveelheid inUren = new Hoeveelheid(uren, Eenheid.UUR);
    Hoeveelheid inMinuten = new Hoeveelheid(uren * 60, Eenheid.MINUUT);
    assertThat(inUren).isEqualTo(inMinuten);
    assertThat(inMinuten.in(Eenheid.UUR)).isEqualTo(uren);
    assertThat(inUren.isMeerDan(inMinuten)).isFalse();
    assertThat(inMinuten.plus(new Hoeveelheid(1, Eenheid.MINUUT)).isMeerDan(inUren)).isTrue();
  }

  @Property
  void neemtTerugWatErbijKwam(
      @ForAll @LongRange(max = 99_999_999) long eerste,
      @ForAll @LongRange(max = 99_999_999) long tweede,
      @ForAll Eenheid eenheid) {
    Hoeveelheid begin = new Hoeveelheid(eerste, eenheid);
    Hoeveelheid erbij = new Hoeveelheid(tweede, eenheid);
    assertThat(begin.plus(erbij).min(erbij)).isEqualTo(begin);
    assertThat(begin.plus(erbij)).isEqualTo(erbij.plus(begin));
  }

  /** Pieces of effort and pieces of result are not the same thing. */
  @Test
  void teltNietOpWatVerschilt() {
    Hoeveelheid inspanning = new Hoeveelheid(3, Eenheid.STUKS_INSPANNING);
    Hoeveelheid output = new Hoeveelheid(3, Eenheid.STUKS_OUTPUT);
    assertThatThrownBy(() -> inspanning.plus(output)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Hoeveelheid.isVergelijkbaar(Eenheid.MINUUT, Eenheid.UUR)).isTrue();
    assertThat(Hoeveelheid.isVergelijkbaar(Eenheid.ETMAAL, Eenheid.DAGDEEL)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|UUR|12 uur",
        "380|MINUUT|6 uur en 20 minuten",
        "61|MINUUT|1 uur en 1 minuut",
        "0|UUR|0 uur"
      })
  void zegtTijdInUren(long aantal, Eenheid eenheid, String tekst) {
    assertThat(new Hoeveelheid(aantal, eenheid).tekst(Eenheid.UUR)).isEqualTo(tekst);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|MINUUT|1 minuut",
        "95|MINUUT|95 minuten",
        "1|ETMAAL|1 etmaal",
        "20|DAGDEEL|20 dagdelen",
        "90000|EURO|€ 900,00",
        "1|STUKS_OUTPUT|1 stuk",
        "5|STUKS_INSPANNING|5 stuks"
      })
  void zegtHetInZijnEigenEenheid(long aantal, Eenheid eenheid, String tekst) {
    assertThat(new Hoeveelheid(aantal, eenheid).tekst(eenheid)).isEqualTo(tekst);
  }
}
