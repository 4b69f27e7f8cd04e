package nl.sluis.berichtkluis;

/** A file by its name. */
public record Bestand(String naam, byte[] inhoud) {}
