package nl.sluis.console.afgekeurd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.sluis.herstel.Afgekeurd;
import nl.sluis.herstel.Herstelstand;

/**
 * Refused lines by cause.
 *
 * @param totaal together, in eurocent
 * @param leeg why there are none
 */
public record Groepblad(
    Herstelstand stand, List<Groep> groepen, long aantal, long totaal, String leeg) {

  /**
   * One cause.
   *
   * @param bedrag together, in eurocent
   * @param oudste for how many days the oldest waits
   */
  public record Groep(Oorzaak oorzaak, long aantal, long bedrag, long oudste) {
    /** As it stands at this moment. */
    public static Groep van(Afgekeurd.Groep groep, Instant nu) {
      return new Groep(
          Oorzaak.van(groep.regel()),
          groep.aantal(),
          groep.bedrag(),
          Math.max(0, Duration.between(groep.oudste().toInstant(), nu).toDays()));
    }
  }
}
