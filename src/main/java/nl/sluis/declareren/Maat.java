package nl.sluis.declareren;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.sluis.bericht.Eenheid;

/** How a registration says how much was delivered, and for which Eenheden that will do. */
enum Maat {
  MINUTEN(EnumSet.of(Eenheid.MINUUT, Eenheid.UUR)),
  /** Read as minutes. */
  UREN(EnumSet.of(Eenheid.MINUUT, Eenheid.UUR)),
  STUKS(
      EnumSet.of(Eenheid.ETMAAL, Eenheid.DAGDEEL, Eenheid.STUKS_OUTPUT, Eenheid.STUKS_INSPANNING)),
  BEDRAG(EnumSet.of(Eenheid.EURO));

  private final Set<Eenheid> eenheden;

  Maat(Set<Eenheid> eenheden) {
    this.eenheden = eenheden;
  }

  static Maat bij(Eenheid eenheid) {
    return Arrays.stream(values()).filter(maat -> maat.past(eenheid)).findFirst().orElseThrow();
  }

  boolean past(Eenheid eenheid) {
    return eenheden.contains(eenheid);
  }

  /** Its column in a file of registrations. */
  String kolom() {
    return name().toLowerCase(Locale.ROOT);
  }
}
