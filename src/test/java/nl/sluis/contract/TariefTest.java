package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.sluis.bericht.Eenheid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IV081: the amount by the whole tarief per hour, rounded once, half up. */
class TariefTest {
  private static final long HOOGSTE_TARIEF = 99_999_999;
  private static final long HOOGSTE_VOLUME = 99_999_999;

  @ParameterizedTest
  @CsvSource({"8730, 146", "8724, 145", "8729, 145", "8760, 146", "30, 1", "29, 0", "6000, 100"})
  void rondtTariefPerMinuutAf(long perUur, long perMinuut) {
    assertThat(new Tarief(perUur, Eenheid.UUR).productTarief(Eenheid.MINUUT)).isEqualTo(perMinuut);
  }

  @ParameterizedTest
  @CsvSource({
    "8730, 95, 13823", // 13822.5
    "8730, 1, 146",
    "8730, 2, 291", // 2 × 1.46 would be 292
    "8730, 60, 8730",
    "8730, 600, 87300",
    "8724, 95, 13813",
    "9999, 7, 1167" // 1166.55
  })
  void rekentBedragInMinuten(long perUur, long minuten, long bedrag) {
    assertThat(new Tarief(perUur, Eenheid.UUR).bedrag(minuten, Eenheid.MINUUT)).isEqualTo(bedrag);
  }

  @Property
  void verliestGeenCentTegenDeRegel(
      @ForAll @LongRange(max = HOOGSTE_TARIEF) long perUur,
      @ForAll @LongRange(max = HOOGSTE_VOLUME) long minuten) {
    Tarief tarief = new Tarief(perUur, Eenheid.UUR);
    assertThat(tarief.bedrag(minuten, Eenheid.MINUUT)).isEqualTo(zestigste(perUur, minuten));
    assertThat(tarief.productTarief(Eenheid.MINUUT)).isEqualTo(zestigste(perUur, 1));
    assertThat(tarief.bedrag(minuten, Eenheid.UUR)).isEqualTo(Math.multiplyExact(perUur, minuten));
  }

  @Property
  void geeftVoorHeleUrenInMinutenHetzelfdeBedrag(
      @ForAll @LongRange(max = HOOGSTE_TARIEF) long perUur,
      @ForAll @LongRange(max = 1_000_000) long uren) {
    Tarief tarief = new Tarief(perUur, Eenheid.UUR);
    assertThat(tarief.bedrag(uren * 60, Eenheid.MINUUT))
        .isEqualTo(tarief.bedrag(uren, Eenheid.UUR));
  }

  /** Each part is rounded once, so two parts are at most one cent from the whole. */
  @Property
  void wijktGesplitstHoogstensEenCentAf(
      @ForAll @LongRange(max = HOOGSTE_TARIEF) long perUur,
      @ForAll @LongRange(max = 100_000) long eerste,
      @ForAll @LongRange(max = 100_000) long tweede) {
    Tarief tarief = new Tarief(perUur, Eenheid.UUR);
    long gesplitst = tarief.bedrag(eerste, Eenheid.MINUUT) + tarief.bedrag(tweede, Eenheid.MINUUT);
    assertThat(gesplitst - tarief.bedrag(eerste + tweede, Eenheid.MINUUT)).isBetween(-1L, 1L);
  }

  @Test
  void geldtAlleenVoorVergelijkbareEenheden() {
    Tarief perUur = new Tarief(8730, Eenheid.UUR);
    assertThat(perUur.geldtVoor(Eenheid.MINUUT)).isTrue();
    assertThat(perUur.geldtVoor(Eenheid.DAGDEEL)).isFalse();
    assertThatThrownBy(() -> perUur.productTarief(Eenheid.DAGDEEL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Half up in whole numbers, by another road than the code goes: twice as much, plus one, halved.
   */
  private static long zestigste(long perUur, long minuten) {
    return BigInteger.valueOf(perUur)
        .multiply(BigInteger.valueOf(minuten))
        .multiply(BigInteger.TWO)
        .add(BigInteger.valueOf(60))
        .divide(BigInteger.valueOf(120))
        .longValueExact();
  }
}
