package nl.sluis.console.declareren;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import nl.sluis.console.bestand.Foutentabel;
import nl.sluis.declareren.Declaratieregel;
import org.jspecify.annotations.Nullable;

/**
 * What became of registrations.
 *
 * @param waarover for whom and which month, in words
 * @param fouten in the file; null when there are none
 * @param regels how each line was reckoned
 * @param opgesteld null when there is nothing to claim
 * @param achterhaald why it was not sent after all; null when that was not tried
 */
public record Declareerblad(
    Map<String, String> paginas,
    String id,
    String bestand,
    String waarover,
    @Nullable Foutentabel fouten,
    List<Declaratieregel> regels,
    List<String> opmerkingen,
    @Nullable Opgesteld opgesteld,
    @Nullable String achterhaald) {

  /**
   * The message itself.
   *
   * @param totaal in eurocent
   * @param kanVerstuurd whether its receiver would approve it
   * @param verslag what its receiver would make of it
   * @param afdruk of its bytes: what is sent is what was shown
   */
  public record Opgesteld(
      String bestand,
      String nummer,
      long totaal,
      int prestaties,
      boolean kanVerstuurd,
      Content verslag,
      String afdruk) {}
}
