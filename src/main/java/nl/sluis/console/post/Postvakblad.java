package nl.sluis.console.post;

import java.util.Map;
import nl.sluis.aflevering.Poststuk;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.console.lijst.Lijst;

/**
 * What waits until it is fetched.
 *
 * @param isVanAnder that an operator looks
 * @param deelnemer whose it is; empty when that was not said
 * @param leeg why there is nothing
 */
public record Postvakblad(
    Map<String, String> paginas,
    Lijst<Poststuk> lijst,
    boolean isVanAnder,
    String deelnemer,
    String leeg) {

  /** Where one of them is. */
  public String adres(Poststuk poststuk) {
    String adres = Postmenu.POSTVAK + "/" + poststuk.id();
    return isVanAnder ? adres + "?deelnemer=" + deelnemer : adres;
  }

  /** What it is to its receiver, in words. */
  public static String soort(Uitgaandsoort soort) {
    return switch (soort) {
      case ANTWOORD -> "antwoord op uw bericht";
      case VERSLAG -> "verslag";
      case DOORGIFTE -> "bericht aan u";
      case AFSCHRIFT -> "afschrift van een antwoord";
    };
  }
}
