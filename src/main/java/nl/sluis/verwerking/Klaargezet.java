package nl.sluis.verwerking;

import nl.sluis.berichtkluis.Ontvangen;

/**
 * A message that is ready: what had to go out for it waits for delivery.
 *
 * @param uitgaand how many files
 */
record Klaargezet(Ontvangen ontvangen, int uitgaand) {}
