package nl.sluis.contract;

import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;

/** What every betaaltitel counts in the same way (section 6 of the design). */
final class Frequenties {
  private Frequenties() {}

  static Maximum perDag(Omvang omvang, Periode periode) {
    return new Maximum(omvang, Telling.DAGEN, Kalender.dagen(periode), periode, false);
  }

  /** A ProductPeriode is at most a month, and a broken month counts in full (IV078). */
  static Maximum perProductPeriode(Omvang omvang, Periode productPeriode) {
    return new Maximum(omvang, Telling.PERIODE, 1, productPeriode, false);
  }

  static Maximum perMaand(Omvang omvang, Periode geheel) {
    return new Maximum(omvang, Telling.MAANDEN, Kalender.maanden(geheel), geheel, false);
  }

  static Maximum totaal(Omvang omvang, Periode periode) {
    return new Maximum(omvang, Telling.TOEWIJZING, 1, periode, false);
  }
}
