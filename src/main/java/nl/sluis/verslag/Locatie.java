package nl.sluis.verslag;

import nl.sluis.controle.Bevinding;

/** The path of what is wrong: that of the berichtklasse with the element below it. */
final class Locatie {
  private Locatie() {}

  /** Such as /Bericht/Declaratie/TotaalIngediendBedrag; /Bericht when the place is unknown. */
  static String van(Bevinding bevinding) {
    if (bevinding.pad().isEmpty()) {
      return "/Bericht";
    }
    // the path of niveau 0 and 1 is that of the element itself
    boolean isKlasse = bevinding.niveau() > 1 && !bevinding.element().isEmpty();
    return isKlasse ? bevinding.pad() + "/" + bevinding.element() : bevinding.pad();
  }
}
