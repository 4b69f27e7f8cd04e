package nl.sluis.deelnemer;

import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Berichtsoort.Partij;

/** Which kind of party sends which kind of message. */
final class Berichtenrecht {
  private Berichtenrecht() {}

  /**
   * A retourbericht keeps the Afzender of its heenbericht and so comes from the other (IV028); only
   * a 325 turns them round.
   */
  static boolean verstuurt(Deelnemersoort soort, Berichtsoort berichtsoort) {
    boolean isOmgekeerd = berichtsoort.isRetour() && berichtsoort.vorm() != 325;
    boolean vanAanbieder = (berichtsoort.afzender() == Partij.AANBIEDER) != isOmgekeerd;
    return switch (soort) {
      case AANBIEDER -> vanAanbieder;
      case GEMEENTE -> !vanAanbieder;
      case REGIO -> true; // for a party that mandated it
    };
  }
}
