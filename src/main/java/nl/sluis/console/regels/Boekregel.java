package nl.sluis.console.regels;

import java.util.stream.Collectors;
import nl.sluis.verslag.Regelvermelding;

/**
 * A rule, as a person reads it.
 *
 * @param aantal how many declaratieregels were refused for it this month, of those that who looks
 *     may see
 */
public record Boekregel(Regelvermelding regel, long aantal) {

  public String adres() {
    return "/console/regels/" + regel.code();
  }

  /** Where it is judged, in words. */
  public String waar() {
    return switch (regel.waar()) {
      case "schema" -> "in het schema: het bericht als geheel wordt dan geweigerd";
      case "schrijver" -> "bij wie een antwoord schrijft, naast het bericht waarop het antwoordt";
      default -> niveau();
    };
  }

  private String niveau() {
    return switch (regel.niveau()) {
      case 2 -> "binnen het bericht zelf";
      case 3 -> "naast eerdere berichten, zoals de toewijzing";
      case 4 -> "naast het contract van die dag";
      default -> "bij het lezen van het bericht";
    };
  }

  public String berichten() {
    return regel.berichten().stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
