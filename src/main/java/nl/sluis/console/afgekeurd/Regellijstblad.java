package nl.sluis.console.afgekeurd;

import nl.sluis.console.lijst.Lijst;
import org.jspecify.annotations.Nullable;

/**
 * Refused lines one by one.
 *
 * @param oorzaak of all of them; null when they have several
 * @param vraag the query of this page, with its question mark; empty when it has none
 * @param magWijzigen whether who looks may say what is done about them
 */
public record Regellijstblad(
    Lijst<Regelrij> lijst, @Nullable Oorzaak oorzaak, String vraag, boolean magWijzigen) {}
