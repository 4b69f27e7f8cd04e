package nl.sluis.bewaren;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When a day begins, as a value for the database. */
final class Grens {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private Grens() {}

  static OffsetDateTime begin(LocalDate dag) {
    return dag.atStartOfDay(NEDERLAND).toInstant().atOffset(ZoneOffset.UTC);
  }
}
