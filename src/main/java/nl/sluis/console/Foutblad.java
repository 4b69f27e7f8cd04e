package nl.sluis.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for a person: what, and what next.
 *
 * @param uitleg what is the matter
 * @param fouten all that is wrong with what was asked; may be empty
 * @param watNu what one can do
 * @param verder where to go on; null for the page that one came from
 */
public record Foutblad(
    String uitleg, List<String> fouten, String watNu, @Nullable Verwijzing verder) {

  /** A link. */
  public record Verwijzing(String adres, String tekst) {}
}
