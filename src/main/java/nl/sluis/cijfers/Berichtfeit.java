package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/**
 * A heenbericht that was received, with what became of it; its answer is no fact of its own.
 *
 * @param bericht its volgnummer: what was received earlier has a lower one
 * @param identificatie pseudonym of its Identificatie between these parties; null when it could not
 *     be read
 * @param verwerkt false when it was refused as a whole, so that it counts as never sent (OP286)
 * @param verbetert whether it is known to mend another message
 * @param retourcodes all that the answer to it gives, each once
 * @param beantwoord the day on which its answer was delivered; null without an answer
 */
public record Berichtfeit(
    long bericht,
    Berichtsoort soort,
    Partijen partijen,
    @Nullable String identificatie,
    LocalDate ontvangen,
    Uitslag uitslag,
    boolean verwerkt,
    boolean verbetert,
    List<String> retourcodes,
    @Nullable LocalDate beantwoord) {

  public Berichtfeit {
    retourcodes = List.copyOf(retourcodes);
  }

  /** The verdict on a whole message. */
  public enum Uitslag {
    GOEDGEKEURD,
    /** Some of it. */
    DEELS_AFGEKEURD,
    /** As a whole, or all of its lines. */
    AFGEKEURD,
    /** No valid message, so that no answer belongs to it (niveau 0 or 1). */
    GEWEIGERD,
    ONBEANTWOORD
  }

  /** The same with another verdict. */
  public Berichtfeit beslist(
      Uitslag andere, boolean wordtVerwerkt, List<String> codes, @Nullable LocalDate dag) {
    return new Berichtfeit(
        bericht,
        soort,
        partijen,
        identificatie,
        ontvangen,
        andere,
        wordtVerwerkt,
        verbetert,
        codes,
        dag);
  }
}
