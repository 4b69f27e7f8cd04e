package nl.sluis.verwerking;

import java.time.Duration;
import java.util.random.RandomGenerator;
import nl.sluis.wachtrij.Wachttijd;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set about processing: how often and how soon a message that fails by a fault
 * of ours is tried again.
 *
 * @param pogingen after so many tries it is parked
 * @param eersteWachttijd after the first failure; doubled after each next one
 * @param langsteWachttijd it never waits longer
 */
@ConfigurationProperties("sluis.verwerking")
record Herhaalinstellingen(int pogingen, Duration eersteWachttijd, Duration langsteWachttijd) {

  boolean isOp(int mislukt) {
    return mislukt >= pogingen;
  }

  Duration wachttijdNa(int mislukt, RandomGenerator toeval) {
    return new Wachttijd(eersteWachttijd, langsteWachttijd).na(mislukt, toeval);
  }
}
