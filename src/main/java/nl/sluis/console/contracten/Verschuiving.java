package nl.sluis.console.contracten;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many months after its ProductPeriode a contract must be valid, to choose from. */
final class Verschuiving {
  static final Map<String, String> KEUZES = keuzes();

  private Verschuiving() {}

  private static Map<String, String> keuzes() {
    Map<String, String> keuzes = new LinkedHashMap<>();
    keuzes.put("0", "op de dag van de zorg zelf");
    keuzes.put("6", "een half jaar later");
    keuzes.put("12", "een jaar later: de contracten van volgend jaar op de zorg van nu");
    keuzes.put("24", "twee jaar later");
    return keuzes;
  }
}
