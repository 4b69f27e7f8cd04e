package nl.sluis.console.contracten;

import java.util.Map;
import nl.sluis.console.Formulier;
import nl.sluis.console.bestand.Foutentabel;
import org.jspecify.annotations.Nullable;

/**
 * Where is asked what other contracts would make of past declaraties.
 *
 * @param gemeenten whose declaraties may be chosen, by their codes
 * @param vanRegio that it is about all of them together
 * @param bestand as its owner calls it; empty when there is none
 * @param fouten with that file; null when there are none
 */
public record Proefformulier(
    Map<String, String> paginas,
    Map<String, String> gemeenten,
    boolean vanRegio,
    Formulier formulier,
    String bestand,
    @Nullable Foutentabel fouten) {

  /** How much later a contract must be valid, by the number of months. */
  public Map<String, String> verschuivingen() {
    return Verschuiving.KEUZES;
  }
}
