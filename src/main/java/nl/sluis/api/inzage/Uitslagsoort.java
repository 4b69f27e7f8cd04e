package nl.sluis.api.inzage;

import java.util.Set;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;

/**
 * How an action ended, as far as the standards tell apart. To refuse a message is an action that
 * went well; to refuse a look is not.
 */
enum Uitslagsoort {
  GELUKT,
  GEWEIGERD,
  STORING;

  private static final Set<String> NIET_GEGEVEN =
      Set.of("GEWEIGERD", "NIET_GEVONDEN", "ONGELDIG", "NIET_MOGELIJK");

  static Uitslagsoort van(Auditregel regel) {
    if (regel.wat().contains("MISLUKT") || regel.uitkomst().equals("MISLUKT")) {
      return STORING;
    }
    boolean isNietGegeven = regel.aard() == Aard.INZIEN && NIET_GEGEVEN.contains(regel.uitkomst());
    return isNietGegeven || regel.wat().startsWith("GEWEIGERD") ? GEWEIGERD : GELUKT;
  }
}
