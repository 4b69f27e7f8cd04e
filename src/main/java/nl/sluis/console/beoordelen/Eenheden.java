package nl.sluis.console.beoordelen;

import java.util.Arrays;
import nl.sluis.bericht.Eenheid;
import nl.sluis.console.Opmaak;

/** Units as people read them. */
final class Eenheden {
  private Eenheden() {}

  /** Of a code of WJ756. */
  static String woord(String code) {
    return Arrays.stream(Eenheid.values())
        .filter(eenheid -> eenheid.code().equals(code))
        .map(eenheid -> Opmaak.woord(eenheid.name()))
        .findFirst()
        .orElse(code);
  }
}
