package nl.sluis.uitvraag;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Partijen;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Levering;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * All that the messages say of one toewijzing.
 *
 * @param toewijzing its current version
 * @param eerstToegewezen Toewijzingsdatum of the first version
 * @param verwijzer COD327, after the verzoek (315) that it answers; null without one
 * @param leveringen the starts and stops on it that were not taken back
 * @param gedeclareerd what was claimed on it and not refused or taken back
 */
public record Hulp(
    Partijen partijen,
    Toewijzing toewijzing,
    LocalDate eerstToegewezen,
    Persoon persoon,
    @Nullable String verwijzer,
    List<Levering> leveringen,
    List<EerderePrestatie> gedeclareerd) {

  public Hulp {
    leveringen = List.copyOf(leveringen);
    gedeclareerd = List.copyOf(gedeclareerd);
  }

  public String gemeente() {
    return partijen.gemeente();
  }

  public long nummer() {
    return toewijzing.nummer();
  }

  /** The deliveries on it, in their order. */
  public List<Verlening> verleningen() {
    return leveringen.stream()
        .collect(Collectors.groupingBy(Levering::begindatum, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Verlening::van)
        .toList();
  }

  /** What is delivered; null where neither the delivery nor the toewijzing names it. */
  public @Nullable Product product(@Nullable Verlening verlening) {
    return verlening == null || verlening.product() == null
        ? toewijzing.product()
        : verlening.product();
  }

  /** Such as: gemeente 0363, toewijzing 90001. */
  public String tekst() {
    return "gemeente %s, toewijzing %d".formatted(gemeente(), nummer());
  }
}
