package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By which the aanbieder and we know one delivery.
 *
 * @param begindatum of the startbericht; null where there is none
 */
record Kenmerk(String gemeente, long toewijzingNummer, @Nullable LocalDate begindatum) {
  String tekst() {
    return "gemeente %s, toewijzing %d, %s"
        .formatted(
            gemeente,
            toewijzingNummer,
            begindatum == null ? "geen startbericht" : "start " + begindatum);
  }
}
