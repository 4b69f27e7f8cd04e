package nl.sluis.beoordeling;

import nl.sluis.controle.Beslist;
import nl.sluis.controle.Besluit;

/**
 * A decision of a receiver, not yet carried out.
 *
 * @param stuk what it is about
 * @param beslist what follows from it
 */
public record Genomen(Stuk stuk, Besluit besluit, Beslist beslist) {}
