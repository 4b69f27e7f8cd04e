package nl.sluis.json;

/**
 * A mistake in what was handed in. It never repeats a value.
 *
 * @param plaats JSON pointer, such as /producten/0/einddatum; empty for the whole
 * @param tekst what is wrong and what was expected, in Dutch
 */
public record Jsonfout(String plaats, String tekst) {}
