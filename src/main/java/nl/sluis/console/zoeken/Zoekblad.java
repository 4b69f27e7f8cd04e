package nl.sluis.console.zoeken;

/**
 * What was typed looks like a BSN.
 *
 * @param getypt for a field that sends it in a body and not in an address
 */
public record Zoekblad(String getypt) {}
