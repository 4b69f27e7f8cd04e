package nl.sluis.console.termijnen;

import java.util.List;
import nl.sluis.console.lijst.Lijst;

/**
 * Terms, with the clock above them.
 *
 * @param klok how many stand how, each with the way to just those
 */
public record Termijnblad(Lijst<Termijnregel> lijst, List<Vak> klok) {

  /** A part of the clock. */
  public record Vak(Wijzerstand stand, String aantal, boolean isLeeg, String adres) {}
}
