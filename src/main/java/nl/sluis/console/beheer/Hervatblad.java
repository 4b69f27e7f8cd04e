package nl.sluis.console.beheer;

/**
 * What taking up again would do.
 *
 * @param bestanden for this receiver that were parked
 * @param berichten of which they are, and that are taken up now
 * @param isEenDeel whether there may be more than are taken up at once
 * @param isAnders whether it is not what he was told before
 */
public record Hervatblad(
    String code, long bestanden, int berichten, boolean isEenDeel, boolean isAnders) {}
