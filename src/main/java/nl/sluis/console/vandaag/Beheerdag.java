package nl.sluis.console.vandaag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.sluis.bewaking.Telling;
import nl.sluis.console.beheer.Alarmrij;
import nl.sluis.console.zoekvragen.Bewaard;
import org.jspecify.annotations.Nullable;

/**
 * What an operator finds in the morning.
 *
 * @param cijfers empty while the database does not answer
 * @param alarmen that last, the latest first, and no more than one reads in the morning
 * @param vast receivers to whom delivery fails
 * @param telling of today and yesterday, the latest first
 * @param namen of deelnemers, by their codes
 * @param bewaard the selections that he keeps
 */
public record Beheerdag(
    List<Cijfer> cijfers,
    List<Alarmrij> alarmen,
    List<Vast> vast,
    List<Telling> telling,
    Map<String, String> namen,
    List<Bewaard> bewaard) {

  /** A receiver to whom delivery fails. */
  public record Vast(
      String code, String naam, Instant sinds, long wachtend, @Nullable Instant laatste) {}
}
