package nl.sluis.contract;

import nl.sluis.bericht.Eenheid;

/**
 * A contracted price of one unit.
 *
 * @param eurocent per unit
 * @param per the unit; a tarief per hour also holds for what is claimed in minutes (IV081)
 */
public record Tarief(long eurocent, Eenheid per) {
  private static final int MINUTEN_PER_UUR = 60;

  /** Whether something claimed in this Eenheid has a price by it. */
  public boolean geldtVoor(Eenheid eenheid) {
    return Hoeveelheid.isVergelijkbaar(per, eenheid);
  }

  /**
   * The ProductTarief in eurocent of a prestatie in this Eenheid: per hour divided by 60 where that
   * is minutes, rounded half up (IV081).
   *
   * @throws IllegalArgumentException when it has no price by this tarief
   */
  public long productTarief(Eenheid eenheid) {
    if (!geldtVoor(eenheid)) {
      throw new IllegalArgumentException(
          "No price per %s by a tarief per %s".formatted(eenheid, per));
    }
    if (isOmgerekend(eenheid)) {
      return Geld.gedeeld(eurocent, MINUTEN_PER_UUR);
    }
    return eenheid == Eenheid.UUR && per == Eenheid.MINUUT
        ? Math.multiplyExact(eurocent, MINUTEN_PER_UUR)
        : eurocent;
  }

  /** The amount in eurocent; by the unrounded tarief where it is an hourly one for minutes. */
  public long bedrag(long volume, Eenheid eenheid) {
    return isOmgerekend(eenheid)
        ? Geld.gedeeld(Math.multiplyExact(eurocent, volume), MINUTEN_PER_UUR)
        : Math.multiplyExact(productTarief(eenheid), volume);
  }

  /** An hourly tarief for what is claimed in minutes. */
  public boolean isOmgerekend(Eenheid eenheid) {
    return per == Eenheid.UUR && eenheid == Eenheid.MINUUT;
  }
}
