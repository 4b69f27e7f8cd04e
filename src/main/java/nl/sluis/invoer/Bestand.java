package nl.sluis.invoer;

/**
 * A file to judge.
 *
 * @param naam its own name, or its path inside the folder or zip that was given
 * @param inhoud its bytes; of a file over the limit (OP179) only so many that it is refused
 */
public record Bestand(String naam, byte[] inhoud) {}
