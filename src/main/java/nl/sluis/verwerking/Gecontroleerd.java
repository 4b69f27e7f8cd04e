package nl.sluis.verwerking;

import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Peildatum;

/** A message with its verdict. */
record Gecontroleerd(Ontvangen ontvangen, Beoordeling beoordeling, Peildatum peildatum) {}
