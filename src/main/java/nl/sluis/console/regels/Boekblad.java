package nl.sluis.console.regels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule.
 *
 * @param maand this month, in words
 * @param isGeteld whether who looks may see refused lines at all
 * @param regels where the refused lines are listed; null when there is no such list for who looks
 * @param gevallen the cases that show it, a breach first; none where they did not come along
 */
public record Boekblad(
    Boekregel regel,
    String maand,
    boolean isGeteld,
    @Nullable String regels,
    List<Geval> gevallen) {

  /**
   * A case.
   *
   * @param map its folder below conformance-tests
   * @param isFout whether it shows a breach, or else what is right
   */
  public record Geval(String titel, String map, boolean isFout) {}
}
