package nl.sluis.console.audit;

import nl.sluis.console.Formulier;
import nl.sluis.inzage.Blad;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about a client.
 *
 * @param gevraagd what was asked, to go on with in the body of a form
 */
public record Clientblad(Formulier gevraagd, Blad<Auditrij> blad) {

  /** Where this page ended; null on the last. */
  public @Nullable String einde() {
    return blad.volgende() == null ? null : blad.volgende().tekst();
  }
}
