package nl.sluis.ontvangst;

import nl.sluis.toewijzen.Beschikkinggegevens;
import nl.sluis.toewijzen.Beschikkingvoorstel;
import org.jspecify.annotations.Nullable;

/**
 * What became of a beschikking that was handed in.
 *
 * @param soort what was done with it
 * @param gegevens what is kept of it; null when nothing is
 * @param voorstel what was composed; null when the same was handed in before
 */
public record Beschikkinguitslag(
    Soort soort, @Nullable Beschikkinggegevens gegevens, @Nullable Beschikkingvoorstel voorstel) {

  /** What was done with it. */
  public enum Soort {
    /** Its messages were handed in for processing. */
    VERSTUURD,
    /** The same as before: nothing was done. */
    AL_BEKEND,
    /** Composed and judged only, as was asked. */
    PROEF,
    /** Something must be mended, and nothing was sent. */
    NIET_VERSTUURD,
    /** Earlier messages between these parties are still being processed; try again. */
    NU_NIET
  }

  static Beschikkinguitslag nuNiet() {
    return new Beschikkinguitslag(Soort.NU_NIET, null, null);
  }
}
