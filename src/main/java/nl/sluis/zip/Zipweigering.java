package nl.sluis.zip;

/**
 * Why a zip is not taken in.
 *
 * @param code the national error code (BRS… or IB…)
 * @param bestand the name of the zip or of the member that it is about
 * @param melding what is wrong, in Dutch
 * @param herstel how to mend it, in Dutch
 */
public record Zipweigering(String code, String bestand, String melding, String herstel) {}
