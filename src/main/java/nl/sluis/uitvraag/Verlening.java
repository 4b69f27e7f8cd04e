package nl.sluis.uitvraag;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.dossier.Levering;
import org.jspecify.annotations.Nullable;

/**
 * One delivery: a start (305) and the stop (307) that decides, as far as they were not taken back.
 *
 * @param product as the messages about the delivery name it
 * @param stop the definitive one, else that for a while; null while it runs
 */
public record Verlening(LocalDate begindatum, @Nullable Product product, @Nullable Levering stop) {

  /** Of all that was told about the delivery that began on one day. */
  static Verlening van(List<Levering> leveringen) {
    Levering stop =
        leveringen.stream()
            .filter(Levering::isStop)
            .max(
                Comparator.comparing((Levering een) -> !een.isTijdelijk())
                    .thenComparing(Levering::einddatum))
            .orElse(null);
    return new Verlening(leveringen.get(0).begindatum(), leveringen.get(0).product(), stop);
  }

  /** The last day; null while it runs, also when it stopped for a while. */
  public @Nullable LocalDate einddatum() {
    return stop == null || stop.isTijdelijk() ? null : stop.einddatum();
  }

  /** Since when it stands still; null when it does not. */
  public @Nullable LocalDate tijdelijkVanaf() {
    return stop == null || !stop.isTijdelijk() ? null : stop.einddatum();
  }

  /** JZ588 or WMO588; empty while it runs. */
  public String redenBeeindiging() {
    return stop == null || stop.redenBeeindiging() == null ? "" : stop.redenBeeindiging();
  }
}
