package nl.sluis.bewaking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the database said a moment ago, so that who looks often asks seldom. When it does not answer
 * soon nothing is known: who looks after the gateway does not wait for what is wrong with it.
 */
final class Momentopname<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Momentopname.class);
  private static final Duration GEDULD = Duration.ofSeconds(2);

  private final Supplier<T> vraag;
  private final Duration geldig;
  private final Clock klok;
  private Optional<T> antwoord = Optional.empty();
  private Instant tot = Instant.MIN;
  private @Nullable CompletableFuture<Optional<T>> gevraagd;

  Momentopname(Supplier<T> vraag, Duration geldig, Clock klok) {
    this.vraag = vraag;
    this.geldig = geldig;
    this.klok = klok;
  }

  synchronized Optional<T> nu() {
    if (gevraagd == null && !klok.instant().isBefore(tot)) {
      gevraagd = vraagApart();
    }
    if (gevraagd != null) {
      antwoord = gevraagd.getNow(Optional.empty());
      if (gevraagd.isDone()) {
        gevraagd = null;
        tot = klok.instant().plus(geldig);
      }
    }
    return antwoord;
  }

  /** On a thread of its own, for which is waited a little. */
  private CompletableFuture<Optional<T>> vraagApart() {
    CompletableFuture<Optional<T>> uitkomst = new CompletableFuture<>();
    Thread draad = new Thread(() -> uitkomst.complete(vers()), "momentopname");
    draad.setDaemon(true);
    draad.start();
    try {
      draad.join(GEDULD.toMillis());
    } catch (InterruptedException onderbroken) {
      Thread.currentThread().interrupt();
    }
    return uitkomst;
  }

  private Optional<T> vers() {
    try {
      return Optional.of(vraag.get());
    } catch (RuntimeException storing) {
      LOG.warn("Nothing is known for the metrics now: {}", storing.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
