package nl.sluis.herstel;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which refused lines are asked for; what is null does not matter.
 *
 * @param aanbieder code of who declared; null for those of all
 * @param gemeente CBS code of to whom; a gemeente asks with its own
 * @param standen none for all
 * @param regel the cause
 * @param wie who does it
 * @param van refused on or after this day
 * @param tot refused on or before this day
 */
public record Afgekeurdvraag(
    @Nullable String aanbieder,
    @Nullable String gemeente,
    Set<Herstelstand> standen,
    @Nullable String regel,
    @Nullable Long toewijzingNummer,
    @Nullable String wie,
    @Nullable LocalDate van,
    @Nullable LocalDate tot) {
  public Afgekeurdvraag {
    standen = Set.copyOf(standen);
  }

  /** What an aanbieder has to look at. */
  public static Afgekeurdvraag open(String aanbieder) {
    return new Afgekeurdvraag(
        aanbieder, null, Set.of(Herstelstand.OPEN), null, null, null, null, null);
  }
}
