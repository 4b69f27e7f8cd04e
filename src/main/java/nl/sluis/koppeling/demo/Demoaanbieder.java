package nl.sluis.koppeling.demo;

import java.util.List;

/** The aanbieders, and what each delivers under contract. */
enum Demoaanbieder {
  STEIGER(
      "65650001",
      30,
      Aanbod.BEGELEIDING,
      Aanbod.BEHANDELING,
      Aanbod.TRAJECT,
      Aanbod.GROEP,
      Aanbod.INTENSIEF),
  ANKER("42420002", 20, Aanbod.WMO_BEGELEIDING, Aanbod.WMO_DAGDEEL, Aanbod.WMO_WONEN),
  /** Fetches what is for it over HTTP. */
  VUURTOREN("65650003", 18, Aanbod.BEGELEIDING, Aanbod.BEHANDELING, Aanbod.TRAJECT),
  /** Cannot be reached in the end. */
  HAVEN("73730004", 8, Aanbod.GEZINSHUIS, Aanbod.VERBLIJF),
  BRUG("42420005", 14, Aanbod.WMO_BEGELEIDING, Aanbod.WMO_TRAJECT),
  /** Answers itself. */
  KOMPAS("94940006", 10, Aanbod.BEGELEIDING, Aanbod.INTENSIEF);

  private final String code;
  private final int gewicht;
  private final List<Aanbod> aanbod;

  Demoaanbieder(String code, int gewicht, Aanbod... aanbod) {
    this.code = code;
    this.gewicht = gewicht;
    this.aanbod = List.of(aanbod);
  }

  String code() {
    return code;
  }

  /** Its part of the clients. */
  int gewicht() {
    return gewicht;
  }

  List<Aanbod> aanbod() {
    return aanbod;
  }
}
