package nl.sluis.console.afgekeurd;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Regel;
import nl.sluis.controle.Regelboek;
import org.jspecify.annotations.Nullable;

/**
 * Why lines were refused, and how to mend that.
 *
 * @param regel the code
 * @param retourcode null where it has none of its own
 */
public record Oorzaak(String regel, @Nullable String retourcode, String eis, String herstel) {
  private static final Map<String, Regel> REGELS =
      Regelboek.alle().stream()
          .collect(Collectors.toMap(Regel::code, Function.identity(), (een, ander) -> een));

  /** Whether it stands in the Regelboek. */
  public boolean isRegel() {
    return REGELS.containsKey(regel);
  }

  /** The cause with this code. */
  public static Oorzaak van(String code) {
    Regel regel = REGELS.get(code);
    if (regel != null) {
      return new Oorzaak(code, regel.retourcode(), regel.eis(), regel.herstel());
    }
    return code.equals(Bevinding.BESLUIT)
        ? new Oorzaak(
            code,
            null,
            "De gemeente keurde dit zelf af, met een retourcode die bij geen regel van een"
                + " declaratie hoort.",
            "Vraag de gemeente waarom.")
        : new Oorzaak(
            code,
            null,
            "Het bericht als geheel voldeed niet, en daarmee ook deze regel niet.",
            "Open het bericht: daar staat wat er mis is en hoe het te herstellen is.");
  }
}
