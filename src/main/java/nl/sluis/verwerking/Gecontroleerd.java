package nl.sluis.verwerking;

import java.time.LocalDate;
import nl.sluis.beoordeling.Genomen;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;
import org.jspecify.annotations.Nullable;

/**
 * A message with its verdict.
 *
 * @param dagtekening the date of the answer
 * @param genomen of an answer: what it decides about the heenbericht that waited for it; null when
 *     none did
 */
record Gecontroleerd(
    Ontvangen ontvangen,
    Beoordeling beoordeling,
    LocalDate dagtekening,
    Besluitvorming besluitvorming,
    @Nullable Genomen genomen) {}
