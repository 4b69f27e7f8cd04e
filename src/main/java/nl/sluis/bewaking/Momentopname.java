package nl.sluis.bewaking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * What the database said a moment ago, so that who looks often asks seldom. When the database does
 * not answer, nothing is known, and it is left alone for as long.
 */
final class Momentopname<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Momentopname.class);

  private final Supplier<T> vraag;
  private final Duration geldig;
  private final Clock klok;
  private @Nullable T antwoord;
  private Instant tot = Instant.MIN;

  Momentopname(Supplier<T> vraag, Duration geldig, Clock klok) {
    this.vraag = vraag;
    this.geldig = geldig;
    this.klok = klok;
  }

  synchronized Optional<T> nu() {
    if (!klok.instant().isBefore(tot)) {
      antwoord = vers();
      tot = klok.instant().plus(geldig);
    }
    return Optional.ofNullable(antwoord);
  }

  private @Nullable T vers() {
    try {
      return vraag.get();
    } catch (DataAccessException storing) {
      LOG.warn("Nothing is known for the metrics now: {}", storing.getClass().getSimpleName());
      return null;
    }
  }
}
