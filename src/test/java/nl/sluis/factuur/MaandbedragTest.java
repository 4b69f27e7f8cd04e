package nl.sluis.factuur;

import static nl.sluis.factuur.Factuurproef.regel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.sluis.contract.Contractregel;
import org.junit.jupiter.api.Test;

class MaandbedragTest {
  private static final YearMonth MAART = YearMonth.of(2026, 3);

  @Test
  void rekentEenHeleMaandHetHeleBedrag() {
    assertThat(bedrag(regel(1_250_000).maak(), MAART)).isEqualTo(1_250_000);
    assertThat(bedrag(regel(1_250_000).maak(), YearMonth.of(2028, 2))).isEqualTo(1_250_000);
  }

  /** 1.000,00 × 22 / 31 is 709,677; the 9 days before are 290,322. */
  @Test
  void rekentEenDeelVanDeMaandNaarDagen() {
    Contractregel laat = regel(100_000).van(LocalDate.of(2026, 3, 10)).maak();
    Contractregel vroeg = regel(100_000).tot(LocalDate.of(2026, 3, 9)).maak();

    assertThat(bedrag(laat, MAART)).isEqualTo(70_968);
    assertThat(bedrag(vroeg, MAART)).isEqualTo(29_032);
  }

  /** Half of 1 cent twice: 1 cent in the first half of the month and none in the second. */
  @Test
  void rondtEenHalveCentEenKeerNaarBoven() {
    YearMonth april = YearMonth.of(2026, 4);
    Contractregel eerste = regel(1).tot(LocalDate.of(2026, 4, 15)).maak();
    Contractregel tweede = regel(1).van(LocalDate.of(2026, 4, 16)).maak();

    assertThat(bedrag(eerste, april)).isEqualTo(1);
    assertThat(bedrag(tweede, april)).isZero();
  }

  @Test
  void rekentNietsBuitenDeGeldigheid() {
    Contractregel regel = regel(100_000).tot(LocalDate.of(2026, 2, 28)).maak();

    assertThat(Maandbedrag.van(regel, MAART)).isEmpty();
  }

  @Test
  void stoptBijHetJaarplafondEnBegintHetNieuweJaarOpnieuw() {
    Contractregel regel = regel(400_000).jaarplafond(1_000_000).maak();

    assertThat(bedrag(regel, YearMonth.of(2026, 2))).isEqualTo(400_000);
    assertThat(bedrag(regel, MAART)).isEqualTo(200_000);
    assertThat(Maandbedrag.van(regel, MAART).orElseThrow().isBegrensd()).isTrue();
    assertThat(Maandbedrag.van(regel, YearMonth.of(2026, 4))).isEmpty();
    assertThat(bedrag(regel, YearMonth.of(2027, 1))).isEqualTo(400_000);
  }

  /** D54: however a month is cut into lines, together they cost what it costs. */
  @Property
  void verliestNietsAlsEenMaandInDelenIsGeknipt(
      @ForAll @LongRange(min = 0, max = 9_999_999_999L) long perMaand,
      @ForAll @IntRange(min = 1, max = 12) int maand,
      @ForAll @Size(max = 10) Set<@IntRange(min = 2, max = 28) Integer> knippen) {
    YearMonth welke = YearMonth.of(2026, maand);
    TreeSet<Integer> eersten = new TreeSet<>(knippen);
    eersten.add(1);
    long som = 0;
    for (int eerste : eersten) {
      Integer volgende = eersten.higher(eerste);
      LocalDate laatste = volgende == null ? welke.atEndOfMonth() : welke.atDay(volgende - 1);
      som += bedrag(regel(perMaand).van(welke.atDay(eerste)).tot(laatste).maak(), welke);
    }

    assertThat(som).isEqualTo(perMaand);
  }

  /** It is never more than a cent from the exact share, and never less than nothing. */
  @Property
  void wijktHoogstensEenCentAfVanHetExacteDeel(
      @ForAll @LongRange(min = 0, max = 9_999_999_999L) long perMaand,
      @ForAll @IntRange(min = 1, max = 31) int van,
      @ForAll @IntRange(min = 0, max = 30) int verder) {
    LocalDate begin = MAART.atDay(van);
    LocalDate einde = MAART.atDay(Math.min(31, van + verder));
    long dagen = einde.getDayOfMonth() - van + 1L;
    long bedrag = bedrag(regel(perMaand).van(begin).tot(einde).maak(), MAART);

    assertThat(Math.abs(bedrag * 31 - perMaand * dagen)).isLessThanOrEqualTo(31);
    assertThat(bedrag).isBetween(0L, perMaand);
  }

  @Property
  void geeftOverEenJaarPreciesHetPlafondOfMinder(
      @ForAll @LongRange(min = 0, max = 9_999_999) long perMaand,
      @ForAll @LongRange(min = 0, max = 99_999_999) long plafond,
      @ForAll @IntRange(min = 1, max = 365) int dag) {
    Contractregel regel =
        regel(perMaand).van(LocalDate.ofYearDay(2026, dag)).jaarplafond(plafond).maak();
    Contractregel onbegrensd = regel(perMaand).van(LocalDate.ofYearDay(2026, dag)).maak();

    assertThat(jaar(regel)).isEqualTo(Math.min(plafond, jaar(onbegrensd)));
  }

  private static long jaar(Contractregel regel) {
    long som = 0;
    for (int maand = 1; maand <= 12; maand++) {
      som += bedrag(regel, YearMonth.of(2026, maand));
    }
    return som;
  }

  private static long bedrag(Contractregel regel, YearMonth maand) {
    return Maandbedrag.van(regel, maand).map(Factuurregel::bedrag).orElse(0L);
  }
}
