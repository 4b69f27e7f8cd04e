package nl.sluis.controle;

import java.util.stream.Collectors;

/** A rule of ours failed on a message, so there is no verdict and nothing may be done with it. */
public final class Onbeslist extends RuntimeException {
  /**
   * With the rules that failed.
   *
   * @param regels their codes
   */
  private Onbeslist(String regels) {
    super("Sluis kon het bericht niet beoordelen: storing in " + regels + ".");
  }

  public static Onbeslist over(Beoordeling beoordeling) {
    return new Onbeslist(
        beoordeling.nietBeoordeeld().stream()
            .filter(NietBeoordeeld::isStoring)
            .map(NietBeoordeeld::regel)
            .collect(Collectors.joining(", ")));
  }
}
