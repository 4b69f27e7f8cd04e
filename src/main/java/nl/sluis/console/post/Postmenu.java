package nl.sluis.console.post;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.console.Bezoeker;

/** The pages about files, for the bar above each of them. */
final class Postmenu {
  static final String CONTROLEER = "/console/controleer";

  private Postmenu() {}

  /** Those that are for this one. */
  static Map<String, String> van(Bezoeker bezoeker) {
    Map<String, String> paginas = new LinkedHashMap<>();
    paginas.put(CONTROLEER, "Controleren");
    return paginas;
  }
}
