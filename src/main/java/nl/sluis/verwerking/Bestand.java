package nl.sluis.verwerking;

/** A file by its name. */
public record Bestand(String naam, byte[] inhoud) {}
