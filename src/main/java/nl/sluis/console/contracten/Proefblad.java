package nl.sluis.console.contracten;

import java.util.List;
import java.util.Map;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.taak.Taak;
import nl.sluis.verrekening.Kostensom;
import nl.sluis.verrekening.Proefopdracht;
import nl.sluis.verrekening.Proefverslag;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task that held declaraties against other contracts.
 *
 * @param waarvoor whose declaraties, in words
 * @param verslag null for a regio, which sees no more than sums
 * @param kosten what was approved beside what it would cost, by whose it is in words; none for a
 *     regio
 * @param groepen what would be refused, by rule, product and aanbieder
 * @param nietBeoordeeld why, with the number of declaraties of which that was said
 * @param mislukt declaraties that were not judged, or not as a whole
 */
public record Proefblad(
    Map<String, String> paginas,
    Taak taak,
    Proefopdracht opdracht,
    String waarvoor,
    String wanneer,
    @Nullable Proefverslag verslag,
    Map<String, Kostensom> kosten,
    List<Groep> groepen,
    Map<String, Long> nietBeoordeeld,
    int mislukt) {

  /**
   * What would be refused, told apart in one way.
   *
   * @param wat Regel, Product or Aanbieder
   * @param minder rows that are left out, because they are about too few toewijzingen
   */
  public record Groep(String wat, List<Rij> rijen, int minder) {}

  /**
   * A row of it.
   *
   * @param naam what stands behind the code; null when it has none
   */
  public record Rij(String code, @Nullable String naam, Som som) {}
}
