package nl.sluis.verwerking;

/** A rule of ours failed on a message, so there is no verdict and nothing may be done with it. */
final class Onbeslist extends RuntimeException {
  /**
   * With the rules that failed.
   *
   * @param regels their codes
   */
  Onbeslist(String regels) {
    super("Sluis kon het bericht niet beoordelen: storing in " + regels + ".");
  }
}
