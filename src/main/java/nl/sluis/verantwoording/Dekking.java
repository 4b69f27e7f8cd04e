package nl.sluis.verantwoording;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much of the year the messages of one gemeente cover. What is missing is named, and never
 * filled in.
 *
 * @param zonderDeclaratie months in which something was assigned and nothing was claimed
 * @param zonderAntwoord declaraties to which no answer is in
 */
public record Dekking(
    String gemeente, List<YearMonth> zonderDeclaratie, List<Declaratiestand> zonderAntwoord) {
  public Dekking {
    zonderDeclaratie = List.copyOf(zonderDeclaratie);
    zonderAntwoord = List.copyOf(zonderAntwoord);
  }

  /** What is missing, in Dutch; or that nothing is. */
  public List<String> zinnen() {
    List<String> zinnen = new ArrayList<>();
    if (!zonderDeclaratie.isEmpty()) {
      zinnen.add(
          "Gemeente %s, maanden zonder declaratie: %s."
              .formatted(
                  gemeente,
                  zonderDeclaratie.stream()
                      .map(YearMonth::toString)
                      .collect(Collectors.joining(", "))));
    }
    for (Declaratiestand declaratie : zonderAntwoord) {
      zinnen.add(
          "Gemeente %s, geen antwoord op declaratie %s van %s (%s)."
              .formatted(
                  gemeente,
                  declaratie.declaratieNummer(),
                  declaratie.dagtekening(),
                  declaratie.bestand()));
    }
    return zinnen.isEmpty()
        ? List.of(
            "Gemeente %s: elke maand heeft een declaratie en elke declaratie een antwoord."
                .formatted(gemeente))
        : zinnen;
  }
}
