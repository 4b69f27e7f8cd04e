package nl.sluis.taak;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is.
 *
 * @param soort of the work, such as HERVATTEN
 * @param deelnemer for whom it runs; null for the operator
 * @param geeindigd null while it runs
 * @param stop that somebody asked to stop it
 * @param gedaan items that were done, of totaal; so many of them gelukt
 */
public record Taak(
    UUID id,
    String soort,
    @Nullable String deelnemer,
    Instant begonnen,
    @Nullable Instant geeindigd,
    Stand stand,
    boolean stop,
    int totaal,
    int gedaan,
    int gelukt) {

  /** Whether it runs, and how it ended. */
  public enum Stand {
    LOOPT,
    KLAAR,
    GESTOPT
  }

  public boolean loopt() {
    return stand == Stand.LOOPT;
  }

  /** How many quarters are done: 0 to 4. */
  public int kwart() {
    return totaal == 0 ? 4 : (int) (4L * gedaan / totaal);
  }

  /**
   * One of the things it is about.
   *
   * @param uitleg how it ended, in Dutch; null while its turn has not come
   */
  public record Item(String wat, Itemstand stand, @Nullable String uitleg) {}

  /** How an item is. */
  public enum Itemstand {
    WACHT,
    GELUKT,
    NIET_GELUKT
  }
}
