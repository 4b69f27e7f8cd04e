package nl.sluis.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail. Nothing in it comes from inside a message but codes.
 *
 * @param wie code of a deelnemer, or {@link #SLUIS}
 * @param wat what was done, one word, such as ONTVANGEN
 * @param bericht the message it was done to; null when there is none
 * @param gemeente CBS code of the gemeente the message is of, as far as known
 * @param uitkomst how it ended, such as GOEDGEKEURD
 */
public record Auditregel(
    String wie, String wat, @Nullable UUID bericht, @Nullable String gemeente, String uitkomst) {

  /** What the gateway does by itself. */
  public static final String SLUIS = "sluis";
}
