package nl.sluis.antwoord;

import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;

/**
 * The answer to a heenbericht, ready to be written.
 *
 * @param bestandsnaam such as JW325-0384-VB323-04-2X9K4F7Q1ABC.xml: soort, who answers, what, its
 *     own identification
 */
public record Antwoord(Berichtsoort soort, Bericht bericht, String bestandsnaam) {}
