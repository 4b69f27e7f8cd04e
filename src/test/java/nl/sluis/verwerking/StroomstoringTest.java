package nl.sluis.verwerking;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.sluis.Proefsluis;
import nl.sluis.Sluisproces;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A thousand messages, while the gateway is killed time and again at a moment that chance chooses:
 * while it takes in, processes, delivers or starts; half of the times with its database.
 */
class StroomstoringTest {
  private static final int BERICHTEN = 1_000;
  private static final int STORINGEN = 5;
  private static final long ZAAD = 20_261_122;
  private static final Duration GEDULD = Duration.ofMinutes(4);

  private final Path map = Proefsluis.leeg("stroomstoring");
  private final Random toeval = new Random(ZAAD);
  private final AtomicReference<String> adres = new AtomicReference<>("http://127.0.0.1:1");

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void eenDuizendtalBerichtenKomtErEenKeerDoor() throws IOException {
    try (Berichtenstroom stroom = new Berichtenstroom()) {
      CompletableFuture<Void> ingediend =
          stroom.dienIn(Berichtenstroom.gemengd(BERICHTEN), poging -> adres.get());
      for (int storing = 1; storing <= STORINGEN; storing++) {
        draaiTotDeStroomUitvalt(storing, stroom);
      }
      try (Proefsluis sluis = Proefsluis.opnieuw(map)) {
        adres.set(sluis.adres());
        Awaitility.await()
            .atMost(GEDULD)
            .pollInterval(Duration.ofMillis(50))
            .until(
                () -> {
                  stroom.doseer(adres.get());
                  return ingediend.isDone();
                });
        wachtTotAfgehandeld(sluis);
        new Eindstand(sluis.database(), map.resolve("kanalen")).klopt(BERICHTEN);
      }
    }
  }

  private void draaiTotDeStroomUitvalt(int storing, Berichtenstroom stroom) throws IOException {
    try (Sluisproces sluis = Sluisproces.start(map)) {
      if (storing == STORINGEN / 2) {
        // while it starts, and takes up what the one before left
        Berichtenstroom.wacht(Duration.ofMillis(500 + toeval.nextInt(1_500)));
      } else {
        adres.set(sluis.adres().orElseThrow());
        int genoeg = (storing - 1) * BERICHTEN / (STORINGEN + 1) + toeval.nextInt(1, 100);
        Awaitility.await()
            .atMost(GEDULD)
            .pollInterval(Duration.ofMillis(50))
            .until(
                () -> {
                  stroom.doseer(adres.get());
                  return stroom.ingediend() >= genoeg;
                });
        Berichtenstroom.wacht(Duration.ofMillis(toeval.nextInt(400)));
      }
      if (storing % 2 == 0) {
        sluis.stroomstoring();
      }
    }
  }

  private static void wachtTotAfgehandeld(Proefsluis sluis) {
    Awaitility.await()
        .atMost(GEDULD)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                sluis
                    .database()
                    .sql("select count(*) from bericht where status <> 'AFGEHANDELD'")
                    .query(Integer.class)
                    .single()
                    .equals(0));
  }
}
