package nl.sluis.toezicht;

import java.util.Arrays;
import java.util.Optional;
import nl.sluis.bericht.Berichtsoort.Partij;

/** For whom a system works that is held against the cases: it answers what comes to that one. */
public enum Toetsrol {
  GEMEENTE("gemeente", Partij.GEMEENTE),
  ZORGAANBIEDER("zorgaanbieder", Partij.AANBIEDER);

  private final String naam;
  private final Partij partij;

  Toetsrol(String naam, Partij partij) {
    this.naam = naam;
    this.partij = partij;
  }

  /** As people and statements write it. */
  public String naam() {
    return naam;
  }

  static Toetsrol van(Partij partij) {
    return partij == Partij.GEMEENTE ? GEMEENTE : ZORGAANBIEDER;
  }

  /** The one of this name. */
  public static Optional<Toetsrol> van(String naam) {
    return Arrays.stream(values()).filter(rol -> rol.naam.equals(naam)).findFirst();
  }
}
