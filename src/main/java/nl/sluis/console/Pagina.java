package nl.sluis.console;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a method of a controller gives: which template, with what. A template takes {@code @param
 * Scherm scherm} and a {@code model} of its own type.
 *
 * @param sjabloon the template below src/main/jte, without its extension
 * @param titel in a few words; the h1, and before "Sluis" the title of the window
 * @param aantal how many there are, as it stands behind the title; null when nothing is counted
 * @param model all that the template shows
 */
public record Pagina(
    String sjabloon, String titel, @Nullable String aantal, Object model, HttpStatus status) {

  /** A page as asked. */
  public static Pagina van(String sjabloon, String titel, Object model) {
    return new Pagina(sjabloon, titel, null, model, HttpStatus.OK);
  }

  /** The same, with a count behind the title, such as "312" or "≥ 1.000". */
  public Pagina metAantal(String geteld) {
    return new Pagina(sjabloon, titel, geteld, model, status);
  }

  /** The same, as the answer to a request that was not met, such as a form with mistakes. */
  public Pagina metStatus(HttpStatus anders) {
    return new Pagina(sjabloon, titel, aantal, model, anders);
  }

  /** After an act: the page to go on with, which may be loaded again without doing it again. */
  public static ResponseEntity<Void> naar(String adres) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(adres)).build();
  }

  /** Of the h1. */
  String kop() {
    return aantal == null ? titel : titel + " (" + aantal + ")";
  }
}
