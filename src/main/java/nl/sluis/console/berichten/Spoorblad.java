package nl.sluis.console.berichten;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a message, and who looked at it: the latest first.
 *
 * @param isMeer whether there is more
 */
public record Spoorblad(Gesprek gesprek, List<Daad> daden, boolean isMeer) {

  /** A line of the trail. */
  public record Daad(
      long nummer,
      Instant moment,
      String wie,
      @Nullable String rol,
      String wat,
      String aard,
      @Nullable String voorwerp,
      String uitkomst) {}
}
