package nl.sluis.console.beheer;

import nl.sluis.aflevering.Ontvangerstand;

/**
 * A receiver for whom something waits.
 *
 * @param naam of the deelnemer, or its code
 */
public record Afleverstand(Ontvangerstand stand, String naam) {}
