package nl.sluis.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Stopbericht.StopProduct;
import org.jspecify.annotations.Nullable;

/**
 * A start or a stop that was sent and not taken back.
 *
 * @param einddatum of a stop; null for a start
 * @param redenBeeindiging of a stop; null for a start
 */
public record Levering(
    @Nullable Long toewijzingNummer,
    @Nullable Product product,
    LocalDate begindatum,
    @Nullable LocalDate einddatum,
    @Nullable String redenBeeindiging) {

  /** The code of a delivery that stops for a while (code lists JZ588 and WMO588). */
  public static final String TIJDELIJK = "20";

  /** What a line of a regiebericht says was started or stopped. */
  public static Levering van(MetLevering lijn) {
    return lijn instanceof StopProduct stop
        ? new Levering(
            stop.toewijzingNummer(),
            stop.product(),
            stop.begindatum(),
            stop.einddatum(),
            stop.redenBeeindiging())
        : new Levering(lijn.toewijzingNummer(), lijn.product(), lijn.begindatum(), null, null);
  }

  /**
   * Brings what counts of one client up to date with a message: removals first, so that what they
   * free may come back in the same message (D29).
   *
   * @param geldend the starts and stops that count, which are changed
   */
  public static void verwerk(List<MetLevering> lijnen, List<Levering> geldend) {
    lijnen.stream().filter(MetLevering::isVerwijdering).map(Levering::van).forEach(geldend::remove);
    lijnen.stream().filter(lijn -> !lijn.isVerwijdering()).map(Levering::van).forEach(geldend::add);
  }

  /** The start that this stop ends; a start itself. */
  public Levering start() {
    return new Levering(toewijzingNummer, product, begindatum, null, null);
  }

  public boolean isStop() {
    return einddatum != null;
  }

  public boolean isTijdelijk() {
    return TIJDELIJK.equals(redenBeeindiging);
  }
}
