package nl.sluis.console.contracten;

import java.util.Map;
import nl.sluis.console.Formulier;

/**
 * Where a file is handed in.
 *
 * @param gemeenten of which the contracts may be replaced, by their codes; the empty one is no
 *     choice yet
 */
public record Importformulier(
    Map<String, String> paginas, Map<String, String> gemeenten, Formulier formulier) {}
