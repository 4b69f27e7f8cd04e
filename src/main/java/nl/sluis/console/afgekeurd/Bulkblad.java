package nl.sluis.console.afgekeurd;

import java.util.List;
import nl.sluis.console.Formulier;
import nl.sluis.herstel.AfgekeurdeRegel;

/**
 * An act on several lines: what it will do, or what it did.
 *
 * @param filter what they were chosen by, in words; empty for all
 * @param bedrag of all of them, in eurocent
 * @param gekozen each as its number and its version
 * @param naar where the act is done
 * @param terug the list that it began with
 * @param overgeslagen those that were changed meanwhile
 */
public record Bulkblad(
    Formulier formulier,
    String stand,
    String filter,
    int aantal,
    long bedrag,
    List<String> gekozen,
    String naar,
    String terug,
    List<AfgekeurdeRegel> overgeslagen) {}
