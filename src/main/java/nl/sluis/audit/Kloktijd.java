package nl.sluis.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A moment as a person in the Netherlands reads it. With its offset, for in the hour that the clock
 * goes back, the same time comes twice.
 */
public final class Kloktijd {
  private static final DateTimeFormatter VORM =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss xxx")
          .withZone(ZoneId.of("Europe/Amsterdam"));

  private Kloktijd() {}

  public static String van(Instant moment) {
    return VORM.format(moment);
  }
}
