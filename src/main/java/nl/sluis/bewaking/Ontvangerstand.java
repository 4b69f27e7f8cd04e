package nl.sluis.bewaking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How delivery to one deelnemer goes.
 *
 * @param deelnemer its code
 * @param wachtend files that wait
 * @param misluktSinds when the oldest of them that failed was made ready; null when none did
 * @param laatste when something last arrived; null when nothing ever did
 */
public record Ontvangerstand(
    String deelnemer, long wachtend, @Nullable Instant misluktSinds, @Nullable Instant laatste) {}
