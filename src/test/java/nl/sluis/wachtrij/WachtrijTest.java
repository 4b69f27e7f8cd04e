package nl.sluis.wachtrij;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import nl.sluis.wachtrij.Voorrang.Soort;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a message that was just received asks, without a database behind it. */
class WachtrijTest {
  private final List<String> geprobeerd = new CopyOnWriteArrayList<>();
  private final List<String> nagekeken = new CopyOnWriteArrayList<>();
  private final Voorrang voorrang = new Voorrang(8, true);
  private final Wachtrij wachtrij =
      new Wachtrij(JdbcClient.create(new DriverManagerDataSource()), voorrang, Clock.systemUTC());

  @BeforeEach
  void leer() {
    voorrang.leer(Soort.VERWERKING, geprobeerd::addAll);
    voorrang.leer(Soort.NAKIJKEN, nagekeken::addAll);
  }

  @AfterEach
  void stop() {
    voorrang.stop();
  }

  @Test
  void probeertWatOpNiemandWacht() {
    UUID bericht = UUID.randomUUID();
    wachtrij.verwerkNu(bericht, 1, Set.of("afzender"), false);
    Awaitility.await().untilAsserted(() -> assertThat(geprobeerd).contains(bericht.toString()));
    assertThat(nagekeken).isEmpty();
  }

  /** In line here it could go before what stands in the queue only, and be tried for nothing. */
  @Test
  void probeertNietWatOpEenAnderWacht() {
    UUID bericht = UUID.randomUUID();
    wachtrij.verwerkNu(bericht, 1, Set.of("afzender"), true);
    Awaitility.await().untilAsserted(() -> assertThat(nagekeken).contains(bericht.toString()));
    Awaitility.await()
        .during(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(geprobeerd).isEmpty());
  }

  /** Who calls what was forgotten leaves alone what is only slow. */
  @Test
  void weetWatHetZelfOnderhandenHeeft() {
    UUID bericht = UUID.randomUUID();
    CountDownLatch einde = new CountDownLatch(1);
    voorrang.leer(
        Soort.VERWERKING,
        werk -> {
          geprobeerd.addAll(werk);
          wacht(einde);
        });
    assertThat(wachtrij.isOnderhanden(bericht.toString())).isFalse();

    wachtrij.verwerkNu(bericht, 1, Set.of("afzender"), false);
    UUID erachter = UUID.randomUUID();
    wachtrij.verwerkNu(erachter, 1, Set.of("afzender"), false);
    Awaitility.await().until(() -> geprobeerd.contains(bericht.toString()));
    assertThat(wachtrij.isOnderhanden(bericht.toString())).as("at work").isTrue();
    assertThat(wachtrij.alOnderhanden(bericht.toString(), Soort.VERWERKING))
        .hasValueSatisfying(dan -> assertThat(dan).isAfter(Instant.now()));
    assertThat(wachtrij.isOnderhanden(erachter.toString())).as("in line").isTrue();

    einde.countDown();
    Awaitility.await().until(() -> !wachtrij.isOnderhanden(erachter.toString()));
    assertThat(wachtrij.isOnderhanden(bericht.toString())).isFalse();
  }

  private static void wacht(CountDownLatch einde) {
    try {
      einde.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
