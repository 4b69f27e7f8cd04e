package nl.sluis.koppeling.demo;

import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Standaard;

/** What is delivered per client, as it is contracted and as it is assigned. */
enum Aanbod {
  BEGELEIDING(Standaard.IJW, "45", "45A04", "BEGELEIDEN", 8730, uren(3)),
  BEHANDELING(Standaard.IJW, "45", "45A05", "BEHANDELEN", 8730, uren(2)),
  GROEP(Standaard.IJW, "45", "45A06", "ADVISEREN", 8730, uren(2)),
  INTENSIEF(Standaard.IJW, "45", "45A53", "BEHANDELEN", 8730, uren(1)),
  TRAJECT(Standaard.IJW, "45", "45A01", "BEHANDELEN", 125000, stuks(6, Frequentie.TOTAAL)),
  VERBLIJF(Standaard.IJW, "43", "43A07", "WONEN", 24650, perWeek(6, Eenheid.ETMAAL)),
  GEZINSHUIS(Standaard.IJW, "43", "43A04", "WONEN", 415000, stuks(1, Frequentie.PER_MAAND)),
  WMO_BEGELEIDING(Standaard.IWMO, "02", "02A03", "BEGELEIDEN", 8730, uren(4)),
  WMO_DAGDEEL(Standaard.IWMO, "02", "02A11", "BEGELEIDEN", 4825, perWeek(4, Eenheid.DAGDEEL)),
  WMO_TRAJECT(Standaard.IWMO, "02", "02A01", "BEHANDELEN", 98000, stuks(6, Frequentie.TOTAAL)),
  WMO_WONEN(Standaard.IWMO, "02", "02A10", "WONEN", 61250, stuks(1, Frequentie.PER_MAAND));

  /** What is asked for in a month of the weeks that it has. */
  private static final int WEKEN = 4;

  private final Standaard standaard;
  private final Product product;
  private final String kerncompetentie;
  private final long tarief;
  private final Omvang omvang;

  Aanbod(
      Standaard standaard,
      String categorie,
      String code,
      String kerncompetentie,
      long tarief,
      Omvang omvang) {
    this.standaard = standaard;
    this.product = new Product(categorie, code);
    this.kerncompetentie = kerncompetentie;
    this.tarief = tarief;
    this.omvang = omvang;
  }

  private static Omvang uren(long perWeek) {
    return perWeek(perWeek, Eenheid.UUR);
  }

  private static Omvang perWeek(long volume, Eenheid eenheid) {
    return new Omvang(volume, eenheid, Frequentie.PER_WEEK);
  }

  private static Omvang stuks(long volume, Frequentie frequentie) {
    return new Omvang(volume, Eenheid.STUKS_OUTPUT, frequentie);
  }

  Standaard standaard() {
    return standaard;
  }

  Product product() {
    return product;
  }

  String kerncompetentie() {
    return kerncompetentie;
  }

  Omvang omvang() {
    return omvang;
  }

  /** In eurocent, before it was indexed. */
  long tarief() {
    return tarief;
  }

  String betaaltitel() {
    return switch (omvang.frequentie()) {
      case PER_MAAND -> "ABONNEMENT";
      case TOTAAL -> "PER_BEHANDELING";
      case PER_DAG, PER_WEEK -> "UURTARIEF";
    };
  }

  /** At most so much is claimed of it in a month in which all goes well. */
  long perMaand() {
    return omvang.frequentie() == Frequentie.PER_WEEK ? omvang.volume() * WEKEN : 1;
  }

  /** At most so much in a month of which little is left. */
  long inEenWeek() {
    return omvang.frequentie() == Frequentie.PER_WEEK ? omvang.volume() : 1;
  }

  /** More than may be claimed of it in any month. */
  long teVeel() {
    return omvang.frequentie() == Frequentie.PER_WEEK
        ? omvang.volume() * WEKEN * 2
        : omvang.volume() + 1;
  }

  /** Another of the same category, which nobody assigned. */
  Aanbod ander() {
    return switch (this) {
      case BEGELEIDING, GROEP, TRAJECT -> BEHANDELING;
      case BEHANDELING, INTENSIEF -> BEGELEIDING;
      case VERBLIJF -> GEZINSHUIS;
      case GEZINSHUIS -> VERBLIJF;
      case WMO_BEGELEIDING -> WMO_DAGDEEL;
      case WMO_DAGDEEL, WMO_TRAJECT, WMO_WONEN -> WMO_BEGELEIDING;
    };
  }
}
