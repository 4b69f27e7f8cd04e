package nl.sluis.verwerking;

import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Peildatum;

/** A judged message that is in the dossier when {@link Beoordeling#wordtVerwerkt()} says so. */
record Verwerkt(Ontvangen ontvangen, Beoordeling beoordeling, Peildatum peildatum) {}
