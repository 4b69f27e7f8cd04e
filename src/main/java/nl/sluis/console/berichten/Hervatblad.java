package nl.sluis.console.berichten;

/**
 * Before many messages are taken up.
 *
 * @param aantal that are parked in this selection
 * @param naar where it is said that it shall be done
 * @param terug to the list
 */
public record Hervatblad(int aantal, String naar, String terug) {}
