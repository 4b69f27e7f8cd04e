package nl.sluis.beoordeling;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about messages that wait for the decision of their receiver.
 *
 * @param naTermijn what happens when the receiver has not decided on the last day of the term
 * @param naUur from which hour of that day, in the Netherlands
 * @param tweedePaarOgenVanaf from how many euros that are approved together another than who made
 *     the draft takes the decision at the console; null when one is enough. A deelnemer may have
 *     its own
 */
@ConfigurationProperties("sluis.beoordeling")
record BeoordelingInstellingen(
    @DefaultValue("WACHT") NaTermijn naTermijn,
    @DefaultValue("22") int naUur,
    @Nullable Long tweedePaarOgenVanaf) {

  /** What happens when the term ends. */
  enum NaTermijn {
    /** Nothing: it goes on waiting, and shows as overdue. */
    WACHT,
    /** Sluis answers as it proposed. */
    VOORSTEL
  }
}
