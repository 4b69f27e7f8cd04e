package nl.sluis.wachtrij;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How soon something that failed is tried again.
 *
 * @param eerste after the first failure; doubled after each next one
 * @param langste it never waits longer
 */
public record Wachttijd(Duration eerste, Duration langste) {
  private static final int MAX_VERDUBBELINGEN = 20;

  /** A fifth more or less by chance, so that not everything that failed together returns so. */
  public Duration na(int mislukt, RandomGenerator toeval) {
    long verdubbeld = eerste.toMillis() << Math.min(Math.max(mislukt - 1, 0), MAX_VERDUBBELINGEN);
    long begrensd = Math.min(verdubbeld, langste.toMillis());
    return Duration.ofMillis(Math.round(begrensd * toeval.nextDouble(0.8, 1.2)));
  }
}
