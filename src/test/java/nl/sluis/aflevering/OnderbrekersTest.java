package nl.sluis.aflevering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OnderbrekersTest {
  private static final Duration MEETTIJD = Duration.ofMillis(1);
  private static final Duration ONDERBREKING = Duration.ofMillis(200);

  private final Afleverinstellingen instellingen =
      new Afleverinstellingen(
          Duration.ZERO, Duration.ZERO, Duration.ZERO, 2, 4, 5, ONDERBREKING, ONDERBREKING);
  private final Onderbrekers onderbrekers =
      new Onderbrekers(
          new AfleveringConfiguratie().onderbrekerregister(instellingen),
          instellingen,
          Clock.systemUTC());

  private void mislukt(String ontvanger, int keren, IOException storing) {
    for (int i = 0; i < keren; i++) {
      assertThat(onderbrekers.dichtTot(ontvanger)).as("try %d", i).isEmpty();
      onderbrekers.mislukt(ontvanger, MEETTIJD, storing);
    }
  }

  @Test
  void laatWieStukIsEenPoosMetRustEnProbeertDanEenBestand() {
    mislukt("A", 5, new IOException("away"));
    Instant nu = Instant.now();
    assertThat(onderbrekers.dichtTot("A").orElseThrow()).isAfter(nu);
    assertThat(onderbrekers.metRustTot("A").orElseThrow()).as("as it is shown").isAfter(nu);
    assertThat(onderbrekers.dichtTot("B")).as("another receiver").isEmpty();
    assertThat(onderbrekers.metRustTot("B")).isEmpty();

    Awaitility.await().until(() -> onderbrekers.dichtTot("A").isEmpty());
    assertThat(onderbrekers.metRustTot("A")).isEmpty();
    assertThat(onderbrekers.dichtTot("A")).as("while one is tried").isPresent();
    onderbrekers.gelukt("A", MEETTIJD);
    assertThat(onderbrekers.dichtTot("A")).isEmpty();
  }

  @Test
  void onderbreektNietVoorEenBestandDatWordtGeweigerd() {
    mislukt("A", 20, new Onbestelbaar("De ontvanger kent deze soort niet."));
    assertThat(onderbrekers.dichtTot("A")).isEmpty();
  }

  @Test
  void gelooftDeBeheerderDatHetIsHersteld() {
    mislukt("A", 5, new IOException("away"));
    onderbrekers.herstel("A");
    assertThat(onderbrekers.dichtTot("A")).isEmpty();
  }
}
