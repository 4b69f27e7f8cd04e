package nl.sluis.beoordeling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the decision about a message stands.
 *
 * @param beslisser code of the receiver, who decides
 * @param uiterlijk the last day on which an answer is in time
 * @param besloten null, as the next, while it waits
 * @param wijze how it was decided
 * @param afgekeurd of what was decided: the retourcodes of what was refused, by its path
 */
public record Beoordelingsstand(
    UUID bericht,
    String beslisser,
    LocalDate uiterlijk,
    @Nullable Instant besloten,
    @Nullable Wijze wijze,
    Map<String, List<String>> afgekeurd) {

  /** How a decision came in. */
  public enum Wijze {
    /** Line by line, through the API. */
    API,
    /** By a retourbericht or declaratie-antwoord of its own. */
    ANTWOORD,
    /** Not: when the term ended, our own verdict became the answer. */
    TERMIJN
  }

  public boolean isBesloten() {
    return besloten != null;
  }
}
