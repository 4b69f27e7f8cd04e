package nl.sluis.verwerking;

import java.util.stream.Collectors;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.NietBeoordeeld;

/** A rule of ours failed on a message, so there is no verdict and nothing may be done with it. */
final class Onbeslist extends RuntimeException {
  /**
   * With the rules that failed.
   *
   * @param regels their codes
   */
  private Onbeslist(String regels) {
    super("Sluis kon het bericht niet beoordelen: storing in " + regels + ".");
  }

  static Onbeslist over(Beoordeling beoordeling) {
    return new Onbeslist(
        beoordeling.nietBeoordeeld().stream()
            .filter(NietBeoordeeld::isStoring)
            .map(NietBeoordeeld::regel)
            .collect(Collectors.joining(", ")));
  }
}
