package nl.sluis.console.beheer;

import nl.sluis.bewaking.Telling;
import org.jspecify.annotations.Nullable;

/**
 * A row of the balance.
 *
 * @param naam of the deelnemer; null for one that is not connected
 */
public record Tellingrij(Telling telling, @Nullable String naam) {}
