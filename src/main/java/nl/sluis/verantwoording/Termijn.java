package nl.sluis.verantwoording;

import java.time.LocalDate;

/** By when something of the accounts is due. */
public record Termijn(LocalDate dag, String omschrijving) {}
