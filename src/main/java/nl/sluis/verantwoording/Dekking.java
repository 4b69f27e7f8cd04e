package nl.sluis.verantwoording;

import java.time.YearMonth;
import java.util.List;

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
}
