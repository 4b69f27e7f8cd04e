package nl.sluis.publicatie;

import java.util.EnumSet;
import java.util.Set;

/** For whom figures are published, and so how many clients must stand behind each. */
public enum Bereik {
  /** Inside the region, where each gemeente knows its own clients. */
  REGIO(5, EnumSet.of(Ingewijde.GEMEENTE)),

  /** Everybody, of whom some are a gemeente or an aanbieder that knows its own clients. */
  PUBLIEK(10, EnumSet.of(Ingewijde.GEMEENTE, Ingewijde.AANBIEDER));

  private final int drempel;
  private final Set<Ingewijde> ingewijden;

  Bereik(int drempel, Set<Ingewijde> ingewijden) {
    this.drempel = drempel;
    this.ingewijden = ingewijden;
  }

  /** The fewest clients behind a figure. */
  public int drempel() {
    return drempel;
  }

  Publicatieregel regel() {
    return Publicatieregel.geheel(drempel, ingewijden);
  }
}
