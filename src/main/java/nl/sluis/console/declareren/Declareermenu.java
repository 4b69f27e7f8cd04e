package nl.sluis.console.declareren;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.console.Bezoeker;
import nl.sluis.toegang.Rol;

/** The pages about claiming, for the bar above each of them. */
final class Declareermenu {
  static final String DECLAREREN = "/console/declareren";
  static final String FACTUREN = "/console/facturen";
  static final String RUIMTE = "/console/ruimte";
  static final String VERANTWOORDING = "/console/verantwoording";

  private Declareermenu() {}

  /** Those that are for this one. */
  static Map<String, String> van(Bezoeker bezoeker) {
    Map<String, String> paginas = new LinkedHashMap<>();
    boolean stuurt = !bezoeker.isGemeente() && bezoeker.mag(Rol.ADMINISTRATIE, Rol.BEHEERDER);
    if (stuurt) {
      paginas.put(DECLAREREN, "Declareren");
    }
    paginas.put(RUIMTE, "Ruimte");
    if (stuurt) {
      paginas.put(FACTUREN, "Facturen");
    }
    if (bezoeker.isAanbieder() || bezoeker.isBeheerder()) {
      paginas.put(VERANTWOORDING, "Verantwoording");
    }
    return paginas;
  }
}
