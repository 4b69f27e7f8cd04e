package nl.sluis.bericht;

/**
 * A national code for what is refused before it is judged (BRS…, IB…), in our own words.
 *
 * @param betekenis what is the matter, in Dutch
 * @param herstel what to do about it, in Dutch
 */
public record Foutcode(String code, String betekenis, String herstel) {}
