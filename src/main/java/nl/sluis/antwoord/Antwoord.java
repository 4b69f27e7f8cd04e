package nl.sluis.antwoord;

import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;

/**
 * The answer to a heenbericht, ready to be written.
 *
 * @param bestandsnaam such as JW325-0384-2X9K4F7Q1ABC.xml: soort, who answers, its own
 *     identification
 */
public record Antwoord(Berichtsoort soort, Bericht bericht, String bestandsnaam) {}
