package nl.sluis.console.post;

import gg.jte.Content;
import java.util.Map;
import nl.sluis.console.Formulier;
import org.jspecify.annotations.Nullable;

/**
 * Where a message is judged and forgotten.
 *
 * @param verslag what is said of it, as HTML that its writer escaped; null before anything was
 * @param bijschrift by what it was judged
 */
public record Controleblad(
    Map<String, String> paginas,
    Formulier formulier,
    @Nullable Content verslag,
    @Nullable String bijschrift) {}
