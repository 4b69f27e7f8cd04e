package nl.sluis.koppeling.demo;

import java.time.LocalDate;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import org.jspecify.annotations.Nullable;

/**
 * A message that is sent on some day.
 *
 * @param verbetert Identificatie of the message that it improves; null when it improves none
 * @param besluit when its receiver decides about it, should it do so itself; null when it has not
 *     done so yet
 */
record Demopost(
    LocalDate dag,
    Berichtsoort soort,
    Bericht bericht,
    @Nullable String verbetert,
    @Nullable LocalDate besluit) {

  String identificatie() {
    return bericht.header().identificatie();
  }

  /** Every message here is a heenbericht. */
  String indiener() {
    return bericht.header().afzender();
  }

  String bestandsnaam() {
    return "%s-%s.xml".formatted(soort, identificatie());
  }
}
