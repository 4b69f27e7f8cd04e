package nl.sluis.contract;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;

/**
 * What is paid by result is counted in the same way, per behandeling and by abonnement: a week
 * belongs to the ProductPeriode in which its Sunday lies, and the last, broken week of a toewijzing
 * to that of its last Sunday (IV076, IV077).
 */
final class Resultaat {
  private Resultaat() {}

  static Maximum binnen(Toegewezen toegewezen, Periode productPeriode) {
    Omvang omvang = toegewezen.omvang();
    return switch (omvang.frequentie()) {
      case PER_DAG -> Frequenties.perDag(omvang, productPeriode);
      case PER_WEEK ->
          zondagen(omvang, productPeriode, isLaatsteWeekVan(toegewezen, productPeriode));
      case PER_MAAND -> Frequenties.perProductPeriode(omvang, productPeriode);
      case TOTAAL -> Frequenties.totaal(omvang, productPeriode);
    };
  }

  static Maximum over(Toegewezen toegewezen, LocalDate laatste) {
    Omvang omvang = toegewezen.omvang();
    Periode geheel = toegewezen.periode(laatste);
    return switch (omvang.frequentie()) {
      case PER_DAG -> Frequenties.perDag(omvang, geheel);
      case PER_WEEK -> zondagen(omvang, geheel, eindigtGebroken(toegewezen));
      case PER_MAAND -> Frequenties.perMaand(omvang, geheel);
      case TOTAAL -> Frequenties.totaal(omvang, geheel);
    };
  }

  private static Maximum zondagen(Omvang omvang, Periode periode, boolean metGebrokenWeek) {
    long aantal = Kalender.zondagen(periode) + (metGebrokenWeek ? 1 : 0);
    return new Maximum(omvang, Telling.ZONDAGEN, aantal, periode, metGebrokenWeek);
  }

  /** D40: a toewijzing without any Sunday has its one broken week where it ends. */
  private static boolean isLaatsteWeekVan(Toegewezen toegewezen, Periode productPeriode) {
    LocalDate einde = toegewezen.einddatum();
    if (einde == null || !eindigtGebroken(toegewezen)) {
      return false;
    }
    LocalDate laatsteZondag = Kalender.zondag(einde);
    return Kalender.ligtIn(
        laatsteZondag.isBefore(toegewezen.ingangsdatum()) ? einde : laatsteZondag, productPeriode);
  }

  private static boolean eindigtGebroken(Toegewezen toegewezen) {
    LocalDate einde = toegewezen.einddatum();
    return einde != null && !Kalender.zondag(einde).equals(einde);
  }
}
