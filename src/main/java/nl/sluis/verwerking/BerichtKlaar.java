package nl.sluis.verwerking;

import java.time.Duration;

/**
 * All that goes out for a message is ready. Published in its transaction: who counts waits for the
 * commit.
 *
 * @param sindsOntvangst how long that took
 */
public record BerichtKlaar(Duration sindsOntvangst) {}
