package nl.sluis.console.post;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.console.Bezoeker;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.toegang.Rol;

/** The pages about files, for the bar above each of them. */
final class Postmenu {
  static final String AANLEVEREN = "/console/aanleveren";
  static final String POSTVAK = "/console/postvak";
  static final String CONTROLEER = "/console/controleer";

  private Postmenu() {}

  /** Those that are for this one. */
  static Map<String, String> van(Bezoeker bezoeker) {
    Map<String, String> paginas = new LinkedHashMap<>();
    if (bezoeker.mag(Rol.ADMINISTRATIE, Rol.BEHEERDER) && !bezoeker.isRegio()) {
      paginas.put(AANLEVEREN, "Aanleveren");
      if (bezoeker.isBeheerder() || haaltOp(bezoeker)) {
        paginas.put(POSTVAK, "Postvak");
      }
    }
    paginas.put(CONTROLEER, "Controleren");
    return paginas;
  }

  private static boolean haaltOp(Bezoeker bezoeker) {
    Deelnemer deelnemer = bezoeker.deelnemer();
    return deelnemer != null && deelnemer.kanaal() == Deelnemer.Kanaal.HTTP;
  }
}
