package nl.sluis.aflevering;

import java.time.Instant;
import java.util.Optional;

/**
 * How a round of delivery ended.
 *
 * @param isKlaar the lane has to be left: it is empty, or has to wait
 * @param later when to come back for what has to wait
 */
record Rondestand(boolean isKlaar, Optional<Instant> later) {
  static final Rondestand VERDER = new Rondestand(false, Optional.empty());
  static final Rondestand LEEG = new Rondestand(true, Optional.empty());

  static Rondestand later(Instant moment) {
    return new Rondestand(true, Optional.of(moment));
  }
}
