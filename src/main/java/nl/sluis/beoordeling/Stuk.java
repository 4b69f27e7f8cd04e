package nl.sluis.beoordeling;

import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Peildatum;

/**
 * A message about which its receiver decides.
 *
 * @param peildatum the day on which it came in: by waiting it gets no better and no worse
 */
public record Stuk(Ontvangen ontvangen, Leesresultaat gelezen, Peildatum peildatum) {}
