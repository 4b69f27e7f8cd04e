package nl.sluis.controle;

import java.time.LocalDate;

/**
 * The day on which a message is judged: the system date of the standard. It is a type of its own so
 * that no rule asks a clock.
 */
public record Peildatum(LocalDate datum) {}
