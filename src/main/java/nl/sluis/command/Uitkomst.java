package nl.sluis.command;

import nl.sluis.antwoord.Antwoord;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rapport;
import org.jspecify.annotations.Nullable;

/**
 * A judged file.
 *
 * @param antwoord the retourbericht that follows on it; null when none does
 */
record Uitkomst(Beoordeling beoordeling, Rapport rapport, @Nullable Antwoord antwoord) {}
