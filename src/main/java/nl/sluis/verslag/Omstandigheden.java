package nl.sluis.verslag;

import nl.sluis.controle.Peildatum;

/**
 * Under what was judged: the same input under the same peildatum and versions gives the same bytes.
 */
public record Omstandigheden(Peildatum peildatum, Versies versies) {}
