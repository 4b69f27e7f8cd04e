package nl.sluis.inzage;

import java.time.LocalDate;
import nl.sluis.berichtkluis.Berichtstatus;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are asked for; what is null does not matter.
 *
 * @param wie code of the deelnemer through whose eyes is looked; null for all messages
 * @param richting needs a wie
 * @param tegenpartij code of a party of the message
 * @param soort berichtsoort
 * @param van the first day of reception
 * @param tot the last
 */
public record Berichtvraag(
    @Nullable String wie,
    @Nullable Richting richting,
    @Nullable String tegenpartij,
    @Nullable Berichtstatus status,
    @Nullable String oordeel,
    @Nullable String soort,
    @Nullable String identificatie,
    @Nullable LocalDate van,
    @Nullable LocalDate tot) {

  /** Everything. */
  public static final Berichtvraag ALLES =
      new Berichtvraag(null, null, null, null, null, null, null, null, null);

  /** As the one who asks sees it. */
  public enum Richting {
    /** Handed in by it, or of it. */
    VERZONDEN,
    /** Passed on to it. */
    ONTVANGEN
  }
}
