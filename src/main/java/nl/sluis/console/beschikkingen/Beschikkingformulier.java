package nl.sluis.console.beschikkingen;

import java.util.List;
import nl.sluis.console.Formulier;
import nl.sluis.toewijzen.Aanwijzing;

/**
 * To hand in a beschikking.
 *
 * @param gebreken why the file is none
 */
public record Beschikkingformulier(Formulier formulier, List<Aanwijzing> gebreken) {}
