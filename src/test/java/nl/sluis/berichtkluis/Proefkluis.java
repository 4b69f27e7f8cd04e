package nl.sluis.berichtkluis;

import nl.sluis.Proefsleutels;

/** What a gateway in a test has encrypted, read from outside it. */
public final class Proefkluis {
  public static final Berichtkluis KLUIS =
      new Berichtkluis(Proefsleutels.KLUIS, Proefsleutels.PSEUDONIEMEN);

  private Proefkluis() {}
}
