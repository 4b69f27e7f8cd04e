package nl.sluis.cijfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OverlevingTest {
  private static final int LANGSTE = 40;

  /** Of one who was followed: it happened, or that was not seen. */
  record Gevolgd(int dagen, boolean gebeurd) {}

  /**
   * Six are followed. One starts on day 3 (5/6 is left), one on day 5 (4/6); one was last seen on
   * day 5, so three are left to follow. The next starts on day 8: 4/6 × 2/3 = 4/9, under a half.
   */
  @Test
  void teltWieNogWachtMeeTotZijnLaatsteDag() {
    Overleving overleving = van(ja(3), ja(5), nee(5), ja(8), nee(10), nee(12));

    assertThat(overleving.mediaan()).hasValue(8);
    assertThat(overleving.p90()).isEmpty();
    assertThat(overleving.aandeelBinnen(2)).isEqualByComparingTo("0");
    assertThat(overleving.aandeelBinnen(3)).isEqualByComparingTo("0.1667");
    assertThat(overleving.aandeelBinnen(7)).isEqualByComparingTo("0.3333");
    assertThat(overleving.aandeelBinnen(8)).isEqualByComparingTo("0.5556");
    assertThat(overleving.aantal()).isEqualTo(6);
    assertThat(overleving.gebeurd()).isEqualTo(3);
  }

  /** Exactly a half left is enough; one more who waits and it is not. */
  @Test
  void isDeEersteDagWaaropHoogstensDeHelftOverIs() {
    assertThat(van(ja(4), nee(9)).mediaan()).hasValue(4);
    assertThat(van(ja(4), nee(9), nee(9)).mediaan()).isEmpty();
  }

  @Test
  void isVoorNegentigProcentDeEersteDagWaaropHoogstensEenTiendeOverIs() {
    Gevolgd[] tien = new Gevolgd[10];
    for (int nummer = 0; nummer < tien.length; nummer++) {
      tien[nummer] = ja(nummer);
    }
    assertThat(van(tien).p90()).hasValue(8);
    tien[8] = nee(8);
    assertThat(van(tien).p90()).hasValue(9);
    tien[9] = nee(9);
    assertThat(van(tien).p90()).isEmpty();
  }

  /** As doubles 1 - 0.7 - 0.2 is more than 0.1; and 2/3 of 3/4 is a half. */
  @Test
  void rondtNietsAf() {
    assertThat(van(ja(1), ja(1), ja(1), ja(1), ja(1), ja(1), ja(1), ja(2), ja(2), nee(2)).p90())
        .hasValue(2);
    assertThat(van(ja(1), ja(1), ja(2), nee(3), nee(3), nee(3)).mediaan()).hasValue(2);
    assertThat(van(ja(1), ja(1), nee(2), ja(2), nee(3), nee(3), nee(3)).mediaan()).isEmpty();
  }

  @Test
  void kentGeenNegatieveDuur() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Overleving().telOpen(-1));
  }

  @Property(tries = 300)
  void gevenZonderOpenWaarnemingenDeGewoneMediaanEnAandelen(
      @ForAll("gevolgden") List<Gevolgd> gevolgden) {
    List<Integer> dagen = gevolgden.stream().map(Gevolgd::dagen).sorted().toList();
    Overleving overleving = new Overleving();
    dagen.forEach(overleving::telGebeurd);

    assertThat(overleving.mediaan()).hasValue(dagen.get((dagen.size() + 1) / 2 - 1));
    assertThat(overleving.p90()).hasValue(dagen.get((dagen.size() * 9 + 9) / 10 - 1));
    for (int dag = 0; dag <= LANGSTE; dag++) {
      assertThat(overleving.aandeelBinnen(dag))
          .isEqualByComparingTo(aandeel(dagen, dag, dagen.size()));
    }
  }

  /** Not above what those show who did start, and not under what is already certain of all. */
  @Property(tries = 300)
  void ligtTussenWatZekerIsEnWatAlleenDeGestartenTonen(
      @ForAll("gevolgden") List<Gevolgd> gevolgden) {
    Overleving overleving = van(gevolgden.toArray(Gevolgd[]::new));
    List<Integer> gestart =
        gevolgden.stream().filter(Gevolgd::gebeurd).map(Gevolgd::dagen).sorted().toList();
    for (int dag = 0; dag <= LANGSTE; dag++) {
      assertThat(overleving.aandeelBinnen(dag))
          .isGreaterThanOrEqualTo(aandeel(gestart, dag, gevolgden.size()));
      if (!gestart.isEmpty()) {
        assertThat(overleving.aandeelBinnen(dag))
            .isLessThanOrEqualTo(aandeel(gestart, dag, gestart.size()));
      }
    }
    OptionalInt mediaan = overleving.mediaan();
    if (mediaan.isPresent()) {
      assertThat(mediaan.getAsInt())
          .isGreaterThanOrEqualTo(gestart.get((gestart.size() + 1) / 2 - 1));
    }
  }

  @Property(tries = 200)
  void isGelijkInElkeVolgorde(@ForAll("gevolgden") List<Gevolgd> gevolgden, @ForAll long zaad) {
    List<Gevolgd> anders = new ArrayList<>(gevolgden);
    Collections.shuffle(anders, new Random(zaad));
    Overleving een = van(gevolgden.toArray(Gevolgd[]::new));
    Overleving twee = van(anders.toArray(Gevolgd[]::new));

    assertThat(twee.mediaan()).isEqualTo(een.mediaan());
    assertThat(twee.p90()).isEqualTo(een.p90());
    assertThat(twee.aandeelBinnen(LANGSTE / 2)).isEqualTo(een.aandeelBinnen(LANGSTE / 2));
  }

  @Provide
  Arbitrary<List<Gevolgd>> gevolgden() {
    return Combinators.combine(
            Arbitraries.integers().between(0, LANGSTE), Arbitraries.of(true, true, false))
        .as(Gevolgd::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static BigDecimal aandeel(List<Integer> gestart, int dag, int alle) {
    long binnen = gestart.stream().filter(dagen -> dagen <= dag).count();
    return BigDecimal.valueOf(binnen).divide(BigDecimal.valueOf(alle), 4, RoundingMode.HALF_UP);
  }

  private static Gevolgd ja(int dagen) {
    return new Gevolgd(dagen, true);
  }

  private static Gevolgd nee(int dagen) {
    return new Gevolgd(dagen, false);
  }

  private static Overleving van(Gevolgd... gevolgden) {
    Overleving overleving = new Overleving();
    for (Gevolgd gevolgd : gevolgden) {
      if (gevolgd.gebeurd) {
        overleving.telGebeurd(gevolgd.dagen);
      } else {
        overleving.telOpen(gevolgd.dagen);
      }
    }
    return overleving;
  }
}
