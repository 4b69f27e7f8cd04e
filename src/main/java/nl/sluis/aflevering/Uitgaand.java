package nl.sluis.aflevering;

import java.time.Instant;
import java.util.UUID;
import nl.sluis.berichtkluis.Bestand;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes out.
 *
 * @param bericht the message for which it goes
 * @param pogingen how often its delivery failed
 * @param nietVoor it is not tried before this moment
 * @param sinds since when it has been ready
 */
record Uitgaand(
    long id,
    UUID bericht,
    @Nullable String gemeente,
    String ontvanger,
    Uitgaandsoort soort,
    Bestand bestand,
    int pogingen,
    Instant nietVoor,
    Instant sinds) {

  Bezorging bezorging() {
    return new Bezorging(id, bericht, ontvanger, soort, bestand);
  }
}
