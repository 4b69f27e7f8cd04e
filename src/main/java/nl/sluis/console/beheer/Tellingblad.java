package nl.sluis.console.beheer;

import java.time.LocalDate;
import nl.sluis.console.lijst.Lijst;

/**
 * The balance of a period.
 *
 * @param verschil how much is not accounted for, in all of it
 */
public record Tellingblad(LocalDate van, LocalDate tot, long verschil, Lijst<Tellingrij> lijst) {}
