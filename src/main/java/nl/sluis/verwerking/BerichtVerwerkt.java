package nl.sluis.verwerking;

import java.time.Duration;

/**
 * The route verwerking has ended for a message. Published in its transaction: who counts waits for
 * the commit.
 *
 * @param duur of the route
 */
public record BerichtVerwerkt(Duration duur) {}
