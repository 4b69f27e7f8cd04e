package nl.sluis.console.post;

import java.time.Instant;
import java.util.Map;
import nl.sluis.aflevering.Poststuk;
import org.jspecify.annotations.Nullable;

/**
 * One file that waits, or waited, until it was fetched.
 *
 * @param deelnemer whose it is, where an operator looks; empty otherwise
 * @param opgehaald when it was fetched last; null when it never was
 * @param fout why nothing was done; null when that is not so
 */
public record Poststukblad(
    Map<String, String> paginas,
    Poststuk poststuk,
    String deelnemer,
    @Nullable Instant opgehaald,
    @Nullable String fout) {

  /** Where an act on it goes, or it itself with an empty one. */
  public String adres(String daad) {
    return Postmenu.POSTVAK + "/" + poststuk.id() + daad + vraag();
  }

  public String lijst() {
    return Postmenu.POSTVAK + vraag();
  }

  private String vraag() {
    return deelnemer.isEmpty() ? "" : "?deelnemer=" + deelnemer;
  }
}
