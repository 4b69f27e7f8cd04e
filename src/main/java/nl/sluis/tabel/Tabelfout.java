package nl.sluis.tabel;

/**
 * What is wrong in a table that somebody made, for that person to mend.
 *
 * @param rij as it is counted in the file: the heading is 1; 0 for the file as a whole
 * @param kolom name of the column; empty for a row as a whole
 * @param melding in Dutch: what stands there, what was expected and how to mend it
 */
public record Tabelfout(int rij, String kolom, String melding) {

  /** With its place in front: rij 3, kolom tarief: … */
  public String tekst() {
    if (rij == 0) {
      return melding;
    }
    return kolom.isEmpty()
        ? "rij %d: %s".formatted(rij, melding)
        : "rij %d, kolom %s: %s".formatted(rij, kolom, melding);
  }
}
