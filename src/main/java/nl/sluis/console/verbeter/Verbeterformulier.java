package nl.sluis.console.verbeter;

import java.util.UUID;
import nl.sluis.console.Formulier;
import nl.sluis.inzage.Berichtgegevens;
import org.jspecify.annotations.Nullable;

/**
 * Where the edited file is handed in.
 *
 * @param oud the message that it comes instead of
 * @param soortnaam what that is, in words
 * @param verstuurd what was sent instead of it before; null when nothing was
 */
public record Verbeterformulier(
    Berichtgegevens oud, String soortnaam, @Nullable UUID verstuurd, Formulier formulier) {}
