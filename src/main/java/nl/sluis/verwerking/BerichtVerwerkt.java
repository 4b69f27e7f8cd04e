package nl.sluis.verwerking;

import java.time.Duration;

/**
 * The route verwerking has ended for a message. Published in its transaction: who counts waits for
 * the commit.
 *
 * @param sindsOntvangst from reception to an answer that is ready
 * @param verwerking of which the route took so long
 */
public record BerichtVerwerkt(Duration sindsOntvangst, Duration verwerking) {}
