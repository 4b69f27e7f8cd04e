package nl.sluis.beoordeling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a receiver hands it in.
 *
 * @param overigeVolgensVoorstel what is not named is as Sluis proposes
 */
public record Besluitopdracht(List<Lijn> besluiten, boolean overigeVolgensVoorstel) {

  /**
   * What is decided about one line.
   *
   * @param plaats path of the berichtklasse in the message; null when it is named by its number
   * @param referentieNummer of a prestatie; null when it is named by its path
   * @param retourcodes why it is refused; none when it is approved
   */
  public record Lijn(
      @Nullable String plaats,
      @Nullable String referentieNummer,
      boolean goedgekeurd,
      List<String> retourcodes) {}
}
