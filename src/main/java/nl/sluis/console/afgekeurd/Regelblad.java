package nl.sluis.console.afgekeurd;

import java.util.List;
import nl.sluis.console.Formulier;
import org.jspecify.annotations.Nullable;

/**
 * One refused line.
 *
 * @param oorzaken each rule that it breaks
 * @param bevindingen what was said of it, in sentences; none when the message is past its term
 * @param plaats such as "7 van 312"
 * @param vorige address of the line before it; null for the first
 * @param volgende address of the line after it; null for the last
 * @param terug address of the list, at this line
 * @param formulier what is done about it; null for who may not say that
 */
public record Regelblad(
    Regelrij rij,
    List<Oorzaak> oorzaken,
    List<String> bevindingen,
    String plaats,
    @Nullable String vorige,
    @Nullable String volgende,
    String terug,
    String adres,
    @Nullable Formulier formulier) {}
