package nl.sluis.bewaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who looks often asks seldom, and never waits long. */
class MomentopnameTest {
  private static final Duration LANG = Duration.ofHours(1);

  private final AtomicInteger gevraagd = new AtomicInteger();

  private <T> Momentopname<T> opname(Supplier<T> vraag, Duration geldig) {
    return new Momentopname<>(vraag, geldig, Clock.systemUTC());
  }

  @Test
  void vraagtEenKeerZolangHetAntwoordGeldigIs() {
    Momentopname<Integer> opname = opname(gevraagd::incrementAndGet, LANG);
    assertThat(opname.nu()).contains(1);
    assertThat(opname.nu()).contains(1);
    Momentopname<Integer> steeds = opname(gevraagd::incrementAndGet, Duration.ZERO);
    assertThat(steeds.nu()).contains(2);
    assertThat(steeds.nu()).contains(3);
  }

  @Test
  void weetNietsAlsDeVraagMislukt() {
    Momentopname<Integer> opname =
        opname(
            () -> {
              gevraagd.incrementAndGet();
              throw new IllegalStateException();
            },
            LANG);
    assertThat(opname.nu()).isEmpty();
    assertThat(opname.nu()).isEmpty();
    assertThat(gevraagd).hasValue(1);
  }

  @Test
  void wachtNietOpWieNietAntwoordtEnNeemtHetAntwoordLater() {
    CountDownLatch terug = new CountDownLatch(1);
    Momentopname<Integer> opname =
        opname(
            () -> {
              wacht(terug);
              return gevraagd.incrementAndGet();
            },
            LANG);
    assertThat(opname.nu()).isEmpty();
    assertThat(opname.nu()).isEmpty();
    terug.countDown();
    Awaitility.await().untilAsserted(() -> assertThat(opname.nu()).contains(1));
  }

  private static void wacht(CountDownLatch terug) {
    try {
      terug.await();
    } catch (InterruptedException onderbroken) {
      Thread.currentThread().interrupt();
    }
  }
}
