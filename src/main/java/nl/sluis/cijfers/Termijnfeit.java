package nl.sluis.cijfers;

import java.time.LocalDate;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.bericht.Partijen;
import nl.sluis.termijn.Termijnsoort;
import org.jspecify.annotations.Nullable;

/**
 * A term that somebody had to keep.
 *
 * @param wie code of who must act
 * @param onderwerp pseudonym of the toewijzing, the verzoek or the Identificatie that it is about,
 *     as the other facts have it
 * @param voldaan null as long as it is open
 */
public record Termijnfeit(
    Termijnsoort soort,
    Partijen partijen,
    String wie,
    String onderwerp,
    LocalDate begin,
    LocalDate uiterlijk,
    @Nullable LocalDate voldaan) {

  Partij partij() {
    return wie.equals(partijen.gemeente()) ? Partij.GEMEENTE : Partij.AANBIEDER;
  }

  /** Fulfilled no later than its last day. */
  boolean isGehaald() {
    return voldaan != null && !voldaan.isAfter(uiterlijk);
  }
}
