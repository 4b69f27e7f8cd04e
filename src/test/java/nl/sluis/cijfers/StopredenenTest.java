package nl.sluis.cijfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.sluis.bericht.Codelijst;
import nl.sluis.bericht.Codelijsten;
import org.junit.jupiter.api.Test;

class StopredenenTest {
  private static final LocalDate NU = LocalDate.of(2026, 6, 1);
  private final Stopredenen redenen = Stopredenen.ingebouwd();

  @Test
  void betekenenInElkDomeinIetsAnders() {
    assertThat(redenen.van("JW", "31", NU)).contains(Stopreden.VOLGENS_PLAN);
    assertThat(redenen.van("WMO", "31", NU)).contains(Stopreden.EXTERN);
    assertThat(redenen.van("WMO", "19", NU)).contains(Stopreden.VOLGENS_PLAN);
    assertThat(redenen.van("JW", "19", NU)).isEmpty();
  }

  @Test
  void geldenVanafHunDag() {
    assertThat(redenen.van("JW", "38", LocalDate.of(2022, 4, 1))).contains(Stopreden.OVERSTAP);
    assertThat(redenen.van("JW", "38", LocalDate.of(2022, 3, 31))).isEmpty();
  }

  @Test
  void kennenElkeCodeVanDeStandaard() {
    Codelijsten lijsten = Codelijsten.ingebouwd();

    assertThat(lijsten.codes(Codelijst.REDEN_BEEINDIGING_IJW).keySet())
        .isNotEmpty()
        .allMatch(code -> redenen.van("JW", code, NU).isPresent());
    assertThat(lijsten.codes(Codelijst.REDEN_BEEINDIGING_IWMO).keySet())
        .isNotEmpty()
        .allMatch(code -> redenen.van("WMO", code, NU).isPresent());
  }

  @Test
  void noemenOverlijdenNooitApart() {
    assertThat(redenen.van("JW", "02", NU)).contains(Stopreden.EXTERN);
    assertThat(redenen.van("JW", "35", NU)).contains(Stopreden.EXTERN);
    assertThat(redenen.van("WMO", "02", NU)).contains(Stopreden.EXTERN);
  }
}
