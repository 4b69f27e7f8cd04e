package nl.sluis.console.berichten;

import java.util.List;
import nl.sluis.berichtkluis.Uitslag;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a message, by cause.
 *
 * @param enkel the one rule that is shown; null for all
 */
public record Bevindingblad(
    Gesprek gesprek,
    int aantal,
    List<Oorzaak> oorzaken,
    List<Uitslag.NietGetoetst> nietBeoordeeld,
    @Nullable String enkel) {

  /**
   * One rule that was broken, with where.
   *
   * @param eis what the rule demands; null when it is none of the standard
   * @param getoond no more than can be read
   */
  public record Oorzaak(
      String regel,
      @Nullable String retourcode,
      @Nullable String eis,
      String herstel,
      int aantal,
      List<Plek> getoond) {

    /** Whether there is more than is shown. */
    public boolean isMeer() {
      return aantal > getoond.size();
    }
  }

  /**
   * Where it was broken.
   *
   * @param lijn the line of the declaratie; null when it is about something else
   */
  public record Plek(Uitslag.Gevonden bevinding, Regelblad.@Nullable Lijn lijn) {}
}
