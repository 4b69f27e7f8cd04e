package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.sluis.bericht.Eenheid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D9: without a contract some hourly tarief in whole cents must explain the line. */
class MinuutbedragTest {
  @ParameterizedTest
  @CsvSource({
    "95, 146, 13823, true", // 87,30 per hour
    "95, 146, 13870, true", // 87,60, or simply 95 × 1,46
    "95, 146, 13916, true", // 87,89, the highest
    "95, 146, 13822, false",
    "95, 146, 13917, false",
    "600, 146, 87300, true",
    "600, 146, 87305, false", // between 87,30 and 87,31
    "1, 146, 146, true",
    "1, 146, 147, false",
    "0, 146, 0, true",
    "60, 0, 29, true",
    "60, 0, 30, false"
  })
  void zoektEenUurtarief(long minuten, long perMinuut, long bedrag, boolean klopt) {
    assertThat(new Minuutbedrag(minuten, perMinuut, bedrag).klopt()).isEqualTo(klopt);
  }

  @Property
  void aanvaardtIederUurtarief(
      @ForAll @LongRange(max = 1_000_000) long perUur,
      @ForAll @LongRange(max = 50_000) long minuten) {
    Tarief tarief = new Tarief(perUur, Eenheid.UUR);
    assertThat(
            new Minuutbedrag(
                    minuten,
                    tarief.productTarief(Eenheid.MINUUT),
                    tarief.bedrag(minuten, Eenheid.MINUUT))
                .klopt())
        .isTrue();
  }

  @Property
  void weigertWatVerderDanEenHalveCentPerMinuutLigt(
      @ForAll @LongRange(max = 100_000) long perMinuut,
      @ForAll @LongRange(max = 50_000) long minuten,
      @ForAll @LongRange(min = 1, max = 10_000) long verder) {
    long hoogste = perMinuut * minuten + (minuten + 1) / 2;
    long laagste = perMinuut * minuten - (minuten + 1) / 2;
    assertThat(new Minuutbedrag(minuten, perMinuut, hoogste + verder).klopt()).isFalse();
    assertThat(new Minuutbedrag(minuten, perMinuut, laagste - verder).klopt()).isFalse();
  }
}
