package nl.sluis.uitvraag.cbs;

/**
 * One measurement of the outcome.
 *
 * @param cijfer 1 to 10; may be empty
 * @param zonderHulp its code; may be empty
 * @param informant of whom it is
 */
record Meting(String cijfer, String zonderHulp, String informant) {}
