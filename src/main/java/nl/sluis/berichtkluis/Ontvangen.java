package nl.sluis.berichtkluis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was stored at reception; the first step of processing takes it.
 *
 * @param volgnummer order of reception
 * @param ontvangen moment of reception
 * @param domein JW or WMO; null, as the next three, when the head could not be read
 * @param indiener code of who handed it in, empty when unknown
 * @param ontvangenOp the day on which it came in
 */
public record Ontvangen(
    UUID id,
    long volgnummer,
    Instant ontvangen,
    @Nullable String domein,
    @Nullable String gemeente,
    @Nullable String aanbieder,
    @Nullable String afzender,
    String kanaal,
    String indiener,
    String bestandsnaam,
    long omvang,
    byte[] inhoud,
    LocalDate ontvangenOp) {

  /** By which its sender knows it: his own name for the file, or the number that he got for it. */
  public String naam() {
    return bestandsnaam.isEmpty() ? "Bericht " + id : bestandsnaam;
  }

  public boolean isTeGroot() {
    return omvang > inhoud.length;
  }
}
