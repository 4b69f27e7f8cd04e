package nl.sluis.console.contracten;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many months after its ProductPeriode a contract must be valid, to choose from. */
final class Verschuiving {
  static final Map<String, String> KEUZES = keuzes();

  private Verschuiving() {}

  private static Map<String, String> keuzes() {
    Map<String, String> keuzes = new LinkedHashMap<>();
    keuzes.put("0", "die op de dag van de zorg gelden");
    keuzes.put("6", "die een half jaar later gelden");
    keuzes.put("12", "die een jaar later gelden");
    keuzes.put("24", "die twee jaar later gelden");
    return keuzes;
  }
}
