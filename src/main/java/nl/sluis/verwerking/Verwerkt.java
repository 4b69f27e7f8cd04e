package nl.sluis.verwerking;

import java.time.LocalDate;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;

/**
 * A judged message that is in the dossier when {@link Beoordeling#wordtVerwerkt()} says so and it
 * does not wait for its receiver.
 *
 * @param dagtekening the date of the answer
 */
record Verwerkt(
    Ontvangen ontvangen,
    Beoordeling beoordeling,
    LocalDate dagtekening,
    Besluitvorming besluitvorming) {}
