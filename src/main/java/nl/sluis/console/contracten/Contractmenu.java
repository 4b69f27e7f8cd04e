package nl.sluis.console.contracten;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.console.Bezoeker;
import nl.sluis.toegang.Rol;

/** The pages about contracts, for the bar above each of them. */
final class Contractmenu {
  static final String REGISTER = "/console/contracten";
  static final String VERSIES = REGISTER + "/versies";
  static final String IMPORT = REGISTER + "/import";
  static final String PROEFDRAAIEN = "/console/proefdraaien";

  private Contractmenu() {}

  /** Those that are for this one. */
  static Map<String, String> van(Bezoeker bezoeker) {
    Map<String, String> paginas = new LinkedHashMap<>();
    paginas.put(REGISTER, "Register");
    paginas.put(VERSIES, "Versies");
    if (magImporteren(bezoeker)) {
      paginas.put(IMPORT, "Importeren");
      paginas.put(PROEFDRAAIEN, "Proefdraaien");
    }
    return paginas;
  }

  static boolean magImporteren(Bezoeker bezoeker) {
    return !bezoeker.isAanbieder() && bezoeker.mag(Rol.CONTRACTBEHEER, Rol.BEHEERDER);
  }
}
