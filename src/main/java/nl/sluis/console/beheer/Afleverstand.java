package nl.sluis.console.beheer;

import nl.sluis.aflevering.Ontvangerstand;

/**
 * A receiver for whom something waits.
 *
 * @param naam of the deelnemer, or its code
 * @param isAanDeBeurt whether the moment of the next try has come
 */
public record Afleverstand(Ontvangerstand stand, String naam, boolean isAanDeBeurt) {}
