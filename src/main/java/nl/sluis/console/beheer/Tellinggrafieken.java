package nl.sluis.console.beheer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.sluis.bewaking.Telling;
import nl.sluis.console.Grafiek;
import nl.sluis.console.Grafiek.Punt;
import org.jspecify.annotations.Nullable;

/** What the balance of a period looks like, day by day. */
final class Tellinggrafieken {
  private static final int PROCENT = 100;

  private Tellinggrafieken() {}

  static List<Grafiek> van(LocalDate van, LocalDate tot, List<Telling> rijen) {
    Map<LocalDate, List<Telling>> perDag =
        rijen.stream().collect(Collectors.groupingBy(Telling::dag));
    Grafiek ontvangen =
        new Grafiek(
            "Ontvangen per dag",
            "Ontvangen",
            Grafiek.Soort.STAVEN,
            punten(van, tot, dag -> som(perDag.getOrDefault(dag, List.of()), Telling::ontvangen)));
    if (som(rijen, Telling::geweigerd) == 0) {
      return List.of(ontvangen); // a line at nothing says less than a sentence
    }
    return List.of(
        ontvangen,
        new Grafiek(
            "Geweigerd per dag, in procenten van wat is ontvangen",
            "Procent",
            Grafiek.Soort.LIJN,
            punten(van, tot, dag -> geweigerd(perDag.getOrDefault(dag, List.of())))));
  }

  private static List<Punt> punten(
      LocalDate van, LocalDate tot, Function<LocalDate, @Nullable Long> waarde) {
    return van.datesUntil(tot.plusDays(1))
        .map(
            dag ->
                new Punt(
                    "%d-%d".formatted(dag.getDayOfMonth(), dag.getMonthValue()), waarde.apply(dag)))
        .toList();
  }

  /** Of a day on which nothing came there is no share. */
  private static @Nullable Long geweigerd(List<Telling> rijen) {
    long ontvangen = som(rijen, Telling::ontvangen);
    return ontvangen == 0 ? null : PROCENT * som(rijen, Telling::geweigerd) / ontvangen;
  }

  private static long som(List<Telling> rijen, ToLongFunction<Telling> wat) {
    return rijen.stream().mapToLong(wat).sum();
  }
}
