package nl.sluis.controle;

import nl.sluis.bericht.Berichtklasse;
import nl.sluis.contract.Berekening;

/**
 * A reckoning that was made while judging, also one that agreed.
 *
 * @param regel the rule that asked for it
 * @param waar the berichtklasse it is about
 */
public record Gerekend(String regel, Berichtklasse waar, Berekening berekening) {}
