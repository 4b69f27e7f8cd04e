package nl.sluis.api.beheer;

import java.util.Arrays;
import nl.sluis.api.Vraag;
import nl.sluis.api.inzage.Uitvoervorm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Chooses the form in which the audit trail is given. */
final class Auditvorm {
  private Auditvorm() {}

  /** By the parameter formaat, or else by what the client accepts; null for a page of JSON. */
  static @Nullable Uitvoervorm van(Vraag vraag) {
    String formaat = vraag.woord("formaat");
    return formaat == null ? bijAccept(vraag.accept()) : Uitvoervorm.van(formaat).orElse(null);
  }

  private static @Nullable Uitvoervorm bijAccept(@Nullable String accept) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .filter(gewenst -> !gewenst.includes(MediaType.APPLICATION_JSON))
          .flatMap(
              gewenst ->
                  Arrays.stream(Uitvoervorm.values())
                      .filter(
                          vorm ->
                              gewenst.isCompatibleWith(MediaType.parseMediaType(vorm.mediatype()))))
          .findFirst()
          .orElse(null);
    } catch (InvalidMediaTypeException fout) {
      return null;
    }
  }
}
