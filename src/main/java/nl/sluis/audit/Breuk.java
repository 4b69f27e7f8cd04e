package nl.sluis.audit;

/**
 * One place where the trail or its checkpoints are not whole.
 *
 * @param soort what is the matter
 * @param van number of the first line or checkpoint that it is about
 * @param tot of the last
 * @param uitleg what was found there, in Dutch
 */
public record Breuk(Soort soort, long van, long tot, String uitleg) {

  /** What can be the matter. */
  public enum Soort {
    REGEL_GEWIJZIGD,
    REGEL_VERWIJDERD,
    REGEL_INGEVOEGD,
    REGEL_VERPLAATST,
    STAART_AFGEKNIPT,
    /** The chain fits, but is another than was sworn. */
    HERSCHREVEN,
    CONTROLEPUNT_VERVALST,
    CONTROLEPUNT_VERWIJDERD,
    /** Lines for which there should be a checkpoint by now. */
    NIET_GEDEKT
  }
}
