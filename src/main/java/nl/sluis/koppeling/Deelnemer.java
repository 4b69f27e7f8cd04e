package nl.sluis.koppeling;

/**
 * A party that is connected to the gateway.
 *
 * @param code AGB-code of an aanbieder (eight digits) or CBS code of a gemeente (four)
 * @param naam as people know it
 * @param kanaal the way by which it gets what is for it
 */
record Deelnemer(String code, String naam, Kanaal kanaal) {

  /** A way in and out. */
  enum Kanaal {
    /** Folders in and uit of its own. */
    MAP
  }
}
