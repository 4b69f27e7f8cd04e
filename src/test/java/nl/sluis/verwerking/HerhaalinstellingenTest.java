package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HerhaalinstellingenTest {
  private final Herhaalinstellingen herhaling =
      new Herhaalinstellingen(4, Duration.ofSeconds(2), Duration.ofSeconds(10));

  @Test
  void verdubbeltDeWachttijdTotDeLangste() {
    Random toeval = new Random(7);
    for (int poging = 1; poging <= 100; poging++) {
      long verwacht = poging < 4 ? 1000L << poging : 10_000;
      assertThat(herhaling.wachttijdNa(poging, toeval).toMillis())
          .isBetween(verwacht * 8 / 10, verwacht * 12 / 10);
    }
  }

  @Test
  void houdtOpNaHetAantalPogingen() {
    assertThat(herhaling.isOp(3)).isFalse();
    assertThat(herhaling.isOp(4)).isTrue();
  }
}
