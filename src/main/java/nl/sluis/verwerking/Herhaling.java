package nl.sluis.verwerking;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and how soon something that failed is tried again.
 *
 * @param pogingen after so many tries it is parked
 * @param eersteWachttijd after the first failure; doubled after each next one
 * @param langsteWachttijd it never waits longer
 */
record Herhaling(int pogingen, Duration eersteWachttijd, Duration langsteWachttijd) {
  private static final int MAX_VERDUBBELINGEN = 20;

  boolean isOp(int mislukt) {
    return mislukt >= pogingen;
  }

  /** A fifth more or less by chance, so that not everything that failed together returns so. */
  Duration wachttijdNa(int mislukt, RandomGenerator toeval) {
    long verdubbeld =
        eersteWachttijd.toMillis() << Math.min(Math.max(mislukt - 1, 0), MAX_VERDUBBELINGEN);
    long begrensd = Math.min(verdubbeld, langsteWachttijd.toMillis());
    return Duration.ofMillis(Math.round(begrensd * toeval.nextDouble(0.8, 1.2)));
  }
}
