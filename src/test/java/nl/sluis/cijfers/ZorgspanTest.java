package nl.sluis.cijfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ZorgspanTest {
  private static final int HALF_JAAR = 180;
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

  @Test
  void isEenWieBinnenHonderdtachtigDagenTerugkomt() {
    // 180 days after 31 January is 30 July
    assertThat(
            Zorgspan.samen(
                List.of(span("2026-01-01", "2026-01-31"), span("2026-07-30", "2026-08-01")),
                HALF_JAAR))
        .containsExactly(span("2026-01-01", "2026-08-01"));
    assertThat(
            Zorgspan.samen(
                List.of(span("2026-01-01", "2026-01-31"), span("2026-07-31", "2026-08-01")),
                HALF_JAAR))
        .hasSize(2);
  }

  @Test
  void gaatDoorOverWatErbinnenLigtEnEindigtNietWaarZorgLoopt() {
    assertThat(
            Zorgspan.samen(
                List.of(
                    span("2026-01-01", "2026-12-31"),
                    span("2026-02-01", "2026-03-01"),
                    new Zorgspan(LocalDate.of(2027, 1, 10), Zorgspan.LOOPT),
                    span("2030-01-01", "2030-02-01")),
                HALF_JAAR))
        .containsExactly(new Zorgspan(LocalDate.of(2026, 1, 1), Zorgspan.LOOPT));
  }

  @Test
  void isAanHetEindVanZijnLaatsteDagWeg() {
    Zorgspan span = span("2026-01-01", "2026-01-31");

    assertThat(span.isNog(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(span.isNog(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(span.isNog(LocalDate.of(2026, 1, 30))).isTrue();
    assertThat(span.isNog(LocalDate.of(2026, 1, 31))).isFalse();
  }

  @Test
  void eindigtNietVoorHetBegint() {
    assertThatIllegalArgumentException().isThrownBy(() -> span("2026-02-01", "2026-01-31"));
  }

  /** Who was there, and who came, and not who went, is who is there. */
  @Property(tries = 500)
  void sluitOverElkePeriode(
      @ForAll("spannen") List<Zorgspan> spannen,
      @ForAll @IntRange(max = 900) int begint,
      @ForAll @IntRange(max = 400) int duurt) {
    LocalDate eerste = BEGIN.plusDays(begint);
    LocalDate laatste = eerste.plusDays(duurt);
    List<Zorgspan> samen = Zorgspan.samen(spannen, HALF_JAAR);
    long in = samen.stream().filter(span -> isTussen(span.eerste(), eerste, laatste)).count();
    long uit = samen.stream().filter(span -> isTussen(span.laatste(), eerste, laatste)).count();

    assertThat(stand(samen, eerste.minusDays(1)) + in - uit).isEqualTo(stand(samen, laatste));
    assertThat(stand(samen, laatste)).isBetween(0L, 1L);
  }

  /** Day by day: between two spans are more than 180 days without care, within one never. */
  @Property(tries = 300)
  void houdtGelijkeDagenInElkeVolgorde(
      @ForAll("spannen") List<Zorgspan> spannen, @ForAll long zaad) {
    List<Zorgspan> samen = Zorgspan.samen(spannen, HALF_JAAR);
    List<Zorgspan> anders = new ArrayList<>(spannen);
    Collections.shuffle(anders, new Random(zaad));

    assertThat(Zorgspan.samen(anders, HALF_JAAR)).isEqualTo(samen);
    assertThat(Zorgspan.samen(samen, HALF_JAAR)).isEqualTo(samen);
    for (int dag = 0; dag < 2000; dag++) {
      LocalDate deze = BEGIN.plusDays(dag);
      boolean isActief = spannen.stream().anyMatch(span -> heeft(span, deze));
      boolean wasActief =
          spannen.stream()
              .anyMatch(
                  span ->
                      !span.eerste().isAfter(deze)
                          && !span.laatste().isBefore(deze.minusDays(HALF_JAAR)));
      boolean isInZorg = samen.stream().anyMatch(span -> heeft(span, deze));
      assertThat(isInZorg).isIn(isActief, wasActief);
    }
  }

  @Provide
  Arbitrary<List<Zorgspan>> spannen() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1200),
            Arbitraries.integers().between(0, 200).injectNull(0.05))
        .as(
            (begint, duurt) -> {
              LocalDate eerste = BEGIN.plusDays(begint);
              return new Zorgspan(eerste, duurt == null ? Zorgspan.LOOPT : eerste.plusDays(duurt));
            })
        .list()
        .ofMaxSize(6);
  }

  private static boolean heeft(Zorgspan span, LocalDate dag) {
    return isTussen(dag, span.eerste(), span.laatste());
  }

  private static boolean isTussen(LocalDate dag, LocalDate eerste, LocalDate laatste) {
    return !dag.isBefore(eerste) && !dag.isAfter(laatste);
  }

  private static long stand(List<Zorgspan> spannen, LocalDate dag) {
    return spannen.stream().filter(span -> span.isNog(dag)).count();
  }

  private static Zorgspan span(String eerste, String laatste) {
    return new Zorgspan(LocalDate.parse(eerste), LocalDate.parse(laatste));
  }
}
