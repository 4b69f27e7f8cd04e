package nl.sluis.console.beheer;

/**
 * A field of a deelnemer that would change.
 *
 * @param pad as it is called in config/deelnemers.yaml
 * @param was empty when nothing stood there
 * @param wordt empty when nothing will
 */
public record Deelnemerwijziging(String label, String pad, String was, String wordt) {}
