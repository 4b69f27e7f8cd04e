package nl.sluis.verwerking;

import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Ontvangen;

/** A message that was read, or refused while reading (niveau 0 and 1). */
record Herkend(Ontvangen ontvangen, Leesresultaat gelezen) {}
