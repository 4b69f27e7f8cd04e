package nl.sluis.console.post;

import java.util.List;
import java.util.Map;
import nl.sluis.console.Formulier;

/**
 * Where messages are handed in.
 *
 * @param geweigerd of each file why it was refused, when all were
 */
public record Aanleverformulier(
    Map<String, String> paginas, Formulier formulier, List<Aanleverblad.Regel> geweigerd) {}
