package nl.sluis.console.zoekvragen;

import java.util.Map;
import nl.sluis.console.Formulier;

/**
 * Before a selection is kept, or is called or shared otherwise.
 *
 * @param wat the list, with its filters in words
 * @param pad of the list
 * @param vraag its filters, as in an address
 * @param keuzes who may see it
 */
public record Bewaarblad(
    String wat, String pad, String vraag, Map<String, String> keuzes, Formulier formulier) {}
