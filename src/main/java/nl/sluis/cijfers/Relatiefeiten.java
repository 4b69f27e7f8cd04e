package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Partijen;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import org.jspecify.annotations.Nullable;

/**
 * All facts between one gemeente and one aanbieder in one domein, each list in the order of
 * reception. What a toewijzing, a verzoek or a Debetsleutel is about lies within one of these.
 */
public record Relatiefeiten(
    Partijen partijen,
    List<Berichtfeit> berichten,
    List<Regelfeit> regels,
    List<Toewijzingfeit> toewijzingen,
    List<Leveringfeit> leveringen,
    List<Verzoekfeit> verzoeken,
    List<Verzoekantwoordfeit> antwoorden,
    List<Termijnfeit> termijnen) {

  /**
   * As they were known at the end of a day: what was received later is not there, and what was
   * answered later has no answer.
   */
  Relatiefeiten zoalsBekendOp(LocalDate dag) {
    return new Relatiefeiten(
        partijen,
        berichten.stream()
            .filter(feit -> !feit.ontvangen().isAfter(dag))
            .map(
                feit ->
                    isLater(feit.beantwoord(), dag)
                        ? feit.beslist(Uitslag.ONBEANTWOORD, true, List.of(), null)
                        : feit)
            .toList(),
        regels.stream()
            .filter(feit -> isOntvangen(feit, dag))
            .map(
                feit ->
                    isLater(feit.beslist(), dag)
                        ? feit.beslist(Stand.ONBEANTWOORD, List.of(), null)
                        : feit)
            .toList(),
        toewijzingen.stream()
            .filter(feit -> isOntvangen(feit, dag))
            .map(
                feit ->
                    isLater(feit.beslist(), dag) ? feit.beslist(Stand.ONBEANTWOORD, null) : feit)
            .toList(),
        leveringen.stream()
            .filter(feit -> isOntvangen(feit, dag))
            .map(
                feit ->
                    isLater(feit.beslist(), dag) ? feit.beslist(Stand.ONBEANTWOORD, null) : feit)
            .toList(),
        verzoeken.stream()
            .filter(feit -> isOntvangen(feit, dag))
            .map(
                feit ->
                    isLater(feit.beslist(), dag) ? feit.beslist(Stand.ONBEANTWOORD, null) : feit)
            .toList(),
        antwoorden.stream()
            .filter(feit -> isOntvangen(feit, dag))
            .map(
                feit ->
                    isLater(feit.beslist(), dag) ? feit.beslist(Stand.ONBEANTWOORD, null) : feit)
            .toList(),
        termijnen.stream()
            .filter(feit -> !feit.begin().isAfter(dag))
            .map(
                feit ->
                    isLater(feit.voldaan(), dag)
                        ? new Termijnfeit(
                            feit.soort(),
                            feit.partijen(),
                            feit.wie(),
                            feit.onderwerp(),
                            feit.begin(),
                            feit.uiterlijk(),
                            null)
                        : feit)
            .toList());
  }

  private static boolean isOntvangen(Feit feit, LocalDate dag) {
    return !feit.ontvangen().isAfter(dag);
  }

  private static boolean isLater(@Nullable LocalDate moment, LocalDate dag) {
    return moment != null && moment.isAfter(dag);
  }
}
