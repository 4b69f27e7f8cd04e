package nl.sluis.cijfers;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/** What a figure is narrowed to; nothing is the region. Cells are in the order of their keys. */
public record Cel(Map<Celsleutel, String> waarden) implements Comparable<Cel> {
  public static final Cel REGIO = new Cel(Map.of());

  public Cel {
    Map<Celsleutel, String> kopie = new EnumMap<>(Celsleutel.class);
    kopie.putAll(waarden);
    waarden = Collections.unmodifiableMap(kopie);
  }

  public static Cel van(Partijen partijen) {
    return REGIO
        .met(Celsleutel.GEMEENTE, partijen.gemeente())
        .met(Celsleutel.AANBIEDER, partijen.aanbieder());
  }

  public Cel met(Celsleutel sleutel, String waarde) {
    Map<Celsleutel, String> meer = new EnumMap<>(Celsleutel.class);
    meer.putAll(waarden);
    meer.put(sleutel, waarde);
    return new Cel(meer);
  }

  /** By its code; a product of which the categorie alone is known by that. */
  public Cel met(@Nullable Product product) {
    if (product == null) {
      return this;
    }
    return met(Celsleutel.PRODUCT, Objects.requireNonNullElse(product.code(), product.categorie()));
  }

  /** Betaaltitel, variant and kerncompetentie; "zonder contract" is one of each. */
  public Cel met(@Nullable Contractlijn contract) {
    String zonder = "zonder contract";
    return met(Celsleutel.BETAALTITEL, contract == null ? zonder : contract.betaaltitel())
        .met(Celsleutel.UITVOERINGSVARIANT, contract == null ? zonder : contract.variant().name())
        .met(
            Celsleutel.KERNCOMPETENTIE,
            contract == null ? zonder : contract.kerncompetentie().name());
  }

  /** Only these keys of it; empty when it lacks one. */
  @Nullable Cel alleen(Collection<Celsleutel> sleutels) {
    return waarden.keySet().containsAll(sleutels)
        ? new Cel(
            waarden.entrySet().stream()
                .filter(deel -> sleutels.contains(deel.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        : null;
  }

  /** In Dutch words, such as: gemeente 0363, aanbieder 01234567. */
  public String tekst() {
    return waarden.isEmpty()
        ? "regio"
        : waarden.entrySet().stream()
            .map(deel -> deel.getKey().naam() + " " + deel.getValue())
            .collect(Collectors.joining(", "));
  }

  @Override
  public int compareTo(Cel andere) {
    for (Celsleutel sleutel : Celsleutel.values()) {
      int verschil =
          waarden.getOrDefault(sleutel, "").compareTo(andere.waarden.getOrDefault(sleutel, ""));
      if (verschil != 0) {
        return verschil;
      }
    }
    return 0;
  }
}
