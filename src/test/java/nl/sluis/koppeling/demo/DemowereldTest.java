package nl.sluis.koppeling.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the demonstration plays, on whatever day it is started. */
class DemowereldTest {
  /** So many clients are there from a region on, of which the figures are not hidden. */
  private static final int CLIENTEN = 420;

  private static Stream<LocalDate> dagen() {
    return Stream.iterate(LocalDate.of(2026, 11, 28), dag -> dag.plusDays(9)).limit(42);
  }

  private static List<Demopost> wereld(LocalDate dag, int clienten) {
    Kalenderdagen dagen = Kalenderdagen.tot(dag);
    return Demowereld.maak(dagen, Democontracten.voor(dagen), clienten);
  }

  @ParameterizedTest
  @MethodSource("dagen")
  void isElkeDagEenHeleWereld(LocalDate dag) {
    List<Demopost> posten = wereld(dag, CLIENTEN);
    assertThat(posten).hasSizeBetween(800, 2000);
    assertThat(posten).extracting(Demopost::identificatie).doesNotHaveDuplicates();
    assertThat(posten).extracting(Demopost::dag).isSorted().allMatch(een -> !een.isAfter(dag));
    assertThat(posten.stream().map(post -> post.soort().vorm()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(301, 305, 307, 315, 319, 323);
    assertThat(posten)
        .as("what improves another comes after it")
        .allMatch(post -> post.verbetert() == null || staatEerder(post, posten));
  }

  private static boolean staatEerder(Demopost post, List<Demopost> posten) {
    return posten.stream()
        .takeWhile(een -> een != post)
        .anyMatch(een -> een.identificatie().equals(post.verbetert()));
  }

  @Test
  void isVoorDezelfdeDagDezelfde() {
    LocalDate dag = LocalDate.of(2026, 11, 30);
    assertThat(wereld(dag, 50)).isEqualTo(wereld(dag, 50));
  }
}
