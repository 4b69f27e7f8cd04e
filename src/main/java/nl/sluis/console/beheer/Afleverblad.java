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
 */
public record Afleverblad(
    String code, @Nullable Afleverstand stand, @Nullable UUID proef, @Nullable Uitkomst uitkomst) {

  /** Where to ask again how it went, while that is not known; null when it is. */
  public @Nullable String nogEens() {
    return uitkomst != null && uitkomst.isBezig()
        ? "/console/afleveringen/%s?proef=%s".formatted(code, proef)
        : null;
  }
}
