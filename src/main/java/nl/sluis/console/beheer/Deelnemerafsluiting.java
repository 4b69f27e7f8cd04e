package nl.sluis.console.beheer;

import java.util.List;

/**
 * What disconnecting a deelnemer would do, before it is done.
 *
 * @param isVast whether it stands in the configuration, so that it cannot be done here
 * @param kenmerk of what it is now
 * @param wachtend files that wait for it, and cannot arrive from then on
 * @param verwijzingen who still refers to it, so that it cannot be done yet
 * @param isAchterhaald that it was changed since it was shown, so that nothing was done
 */
public record Deelnemerafsluiting(
    String code,
    String naam,
    boolean isVast,
    String kenmerk,
    long wachtend,
    List<String> verwijzingen,
    boolean isAchterhaald) {

  /** Whether it can be done here. */
  public boolean kan() {
    return !isVast && verwijzingen.isEmpty();
  }
}
