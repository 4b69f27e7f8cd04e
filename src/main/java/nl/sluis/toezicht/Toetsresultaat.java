package nl.sluis.toezicht;

import java.util.List;

/**
 * What another system made of one case.
 *
 * @param bewijs hash of its answers, as {@link Ingeleverd#sha256} makes it; a dash without answers
 * @param redenen why it did not pass, in Dutch
 */
public record Toetsresultaat(
    String geval, List<String> regels, Uitkomst uitkomst, String bewijs, List<String> redenen) {

  /** How a case ended. */
  public enum Uitkomst {
    GESLAAGD("geslaagd"),
    GEZAKT("gezakt"),
    /** An answer is missing: nothing was shown. */
    NIET_BEPROEFD("niet beproefd"),
    /** Sluis itself failed, which says nothing of the other. */
    STORING("storing");

    private final String woord;

    Uitkomst(String woord) {
      this.woord = woord;
    }

    public String woord() {
      return woord;
    }
  }

  public boolean is(Uitkomst een) {
    return uitkomst == een;
  }
}
