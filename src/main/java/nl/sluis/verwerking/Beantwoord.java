package nl.sluis.verwerking;

import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;
import org.jspecify.annotations.Nullable;

/**
 * A message with its answer.
 *
 * @param kenmerk follows from the bytes of the message; in the names of all that goes out for it
 * @param antwoord absent for a refused file, for a message that is itself an answer, and where its
 *     receiver answers
 */
record Beantwoord(
    Ontvangen ontvangen,
    Beoordeling beoordeling,
    Antwoordkenmerk kenmerk,
    Besluitvorming besluitvorming,
    @Nullable Bestand antwoord) {}
