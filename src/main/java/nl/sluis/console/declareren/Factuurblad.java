package nl.sluis.console.declareren;

import java.util.List;
import java.util.Map;
import nl.sluis.console.Formulier;
import nl.sluis.factuur.Factuur;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, asked for and shown.
 *
 * @param contracten those that can be invoiced, by number; null where any number can be typed
 * @param facturen what was made; none before it was asked for, and when something is in the way
 * @param titel of what is in the way; null when nothing is
 * @param uitleg the same
 * @param fouten all that is in the way, in Dutch
 * @param velden what was asked for, for the way to the file
 */
public record Factuurblad(
    Map<String, String> paginas,
    @Nullable Map<String, String> contracten,
    Map<String, String> specificaties,
    Formulier formulier,
    List<Getoond> facturen,
    @Nullable String titel,
    @Nullable String uitleg,
    List<String> fouten,
    Map<String, String> velden) {

  /**
   * An invoice, and what says that the file is the one that was shown.
   *
   * @param afdruk of its bytes
   */
  public record Getoond(Factuur factuur, String afdruk) {}

  /** Whether there is nothing that this one could invoice. */
  public boolean isLeeg() {
    return contracten != null && contracten.isEmpty();
  }
}
