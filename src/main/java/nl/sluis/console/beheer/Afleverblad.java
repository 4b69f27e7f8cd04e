package nl.sluis.console.beheer;

import java.util.UUID;
import nl.sluis.aflevering.Ontvangerstanden.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * How delivery to one receiver stands.
 *
 * @param stand null when nothing waits
 * @param proef the message of which a file was tried; null when none was
 * @param uitkomst what came of that try; null as proef
 * @param hervat what came of all that was taken up again since a moment; null when nothing was
 * @param sinds that moment, as in the address
 */
public record Afleverblad(
    String code,
    @Nullable Afleverstand stand,
    @Nullable UUID proef,
    @Nullable Uitkomst uitkomst,
    @Nullable Uitkomst hervat,
    @Nullable String sinds) {

  /** Where to ask again how it went, while that is not known; null when it is. */
  public @Nullable String nogEens() {
    if (uitkomst != null && uitkomst.isBezig()) {
      return "/console/afleveringen/%s?proef=%s".formatted(code, proef);
    }
    return hervat != null && hervat.isBezig()
        ? "/console/afleveringen/%s?sinds=%s".formatted(code, sinds)
        : null;
  }
}
