package nl.sluis.cijfers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one message.
 *
 * @param feiten of its lines, in its order; of an answer none
 */
public record Berichtfeiten(Berichtfeit bericht, List<Feit> feiten) {
  public Berichtfeiten {
    feiten = List.copyOf(feiten);
  }

  /** Pseudonym by which the same message is known when it is there twice; null when none is. */
  public @Nullable String identificatie() {
    return bericht.identificatie();
  }
}
