package nl.sluis.beoordeling;

import java.util.List;

/**
 * What became of a decision that was handed in.
 *
 * @param fouten what is wrong with it; empty when it was carried out, or was before
 */
public record Besluituitslag(Soort soort, List<Fout> fouten) {

  /** What became of it. */
  public enum Soort {
    /** It is carried out. */
    BESLOTEN,
    /** The same was decided before. */
    AL_ZO_BESLOTEN,
    /** Something else was decided before. */
    ANDERS_BESLOTEN,
    /** There are mistakes in it, and nothing was done. */
    ONGELDIG,
    /** Something is approved that cannot be any more, and nothing was done. */
    ONMOGELIJK,
    /** Of a draft: what it would do is not what was shown any more, and nothing was done. */
    GEWIJZIGD,
    /** Of a draft: another has to take it, and nothing was done. */
    TWEEDE_NODIG,
    /** Messages between these parties are being processed; try again. */
    NU_NIET
  }

  /**
   * A mistake.
   *
   * @param plaats in what was handed in (JSON pointer), or path of the line in the message
   * @param tekst what is wrong and what was expected, in Dutch
   */
  public record Fout(String plaats, String tekst) {}

  static Besluituitslag van(Soort soort) {
    return new Besluituitslag(soort, List.of());
  }
}
