package nl.sluis.bewaking;

/**
 * How things stand now, over all nodes.
 *
 * @param teVerwerken messages that wait for processing
 * @param oudsteTeVerwerken how long the first of them waits, in seconds
 * @param afTeLeveren files that wait for delivery by us
 * @param oudsteAfTeLeveren how long the first of them waits, in seconds
 * @param teHalen files that wait until their receiver fetches them
 * @param oudsteTeHalen how long the first of them waits, in seconds
 * @param geparkeerdeBerichten messages of which processing was given up
 * @param geparkeerdeBestanden files of which delivery was given up
 * @param overschredenTermijnen open terms whose last day is over
 * @param alarmen that have not ended
 */
public record Stand(
    long teVerwerken,
    double oudsteTeVerwerken,
    long afTeLeveren,
    double oudsteAfTeLeveren,
    long teHalen,
    double oudsteTeHalen,
    long geparkeerdeBerichten,
    long geparkeerdeBestanden,
    long overschredenTermijnen,
    long alarmen) {}
