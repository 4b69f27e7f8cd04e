package nl.sluis.controle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * Finds a Product that overlaps in time with an earlier one of the same message (TR302, TR386,
 * TR410). With a Code it meets the same Product, without one all of its Categorie, without Product
 * everything. In the Wmo the categories of voorzieningen may always overlap.
 */
final class Stapeling {
  private static final Set<String> VRIJ_IN_WMO = Set.of("11", "12", "13", "14");
  private static final Groep ALLES = new Groep("alles", null, null);
  private static final Groep GENERIEK = new Groep("generiek", null, null);

  private final Set<String> vrij;
  private final Map<Groep, Bezetting> bezet = new HashMap<>();

  Stapeling(Standaard standaard) {
    this.vrij = standaard == Standaard.IWMO ? VRIJ_IN_WMO : Set.of();
  }

  /** True when it overlaps an earlier one; from now on it counts as an earlier one itself. */
  boolean stapelt(@Nullable Product product, LocalDate begin, @Nullable LocalDate einde) {
    LocalDate tot = einde == null ? LocalDate.MAX : einde;
    boolean isLeeg = tot.isBefore(begin);
    if (isLeeg || product != null && vrij.contains(product.categorie())) {
      return false;
    }
    boolean stapelt =
        botsendMet(product).stream()
            .anyMatch(groep -> bezet.containsKey(groep) && bezet.get(groep).raakt(begin, tot));
    groepenVan(product)
        .forEach(groep -> bezet.computeIfAbsent(groep, nieuw -> new Bezetting()).bezet(begin, tot));
    return stapelt;
  }

  private static List<Groep> botsendMet(@Nullable Product product) {
    if (product == null) {
      return List.of(ALLES);
    }
    return product.code() == null
        ? List.of(GENERIEK, Groep.categorie(product))
        : List.of(GENERIEK, Groep.zonderCode(product), Groep.product(product));
  }

  private static List<Groep> groepenVan(@Nullable Product product) {
    if (product == null) {
      return List.of(ALLES, GENERIEK);
    }
    return product.code() == null
        ? List.of(ALLES, Groep.categorie(product), Groep.zonderCode(product))
        : List.of(ALLES, Groep.categorie(product), Groep.product(product));
  }

  private record Groep(String soort, @Nullable String categorie, @Nullable String code) {
    static Groep categorie(Product product) {
      return new Groep("categorie", product.categorie(), null);
    }

    static Groep zonderCode(Product product) {
      return new Groep("zonder code", product.categorie(), null);
    }

    static Groep product(Product product) {
      return new Groep("product", product.categorie(), product.code());
    }
  }

  /** Days that are taken, as periods that do not touch each other, so asking takes log n. */
  private static final class Bezetting {
    private final NavigableMap<LocalDate, LocalDate> perioden = new TreeMap<>();

    boolean raakt(LocalDate begin, LocalDate tot) {
      return rakende(begin, tot) != null;
    }

    void bezet(LocalDate begin, LocalDate tot) {
      LocalDate van = begin;
      LocalDate totEnMet = tot;
      for (var rakende = rakende(begin, tot); rakende != null; rakende = rakende(begin, tot)) {
        van = rakende.getKey().isBefore(van) ? rakende.getKey() : van;
        totEnMet = rakende.getValue().isAfter(totEnMet) ? rakende.getValue() : totEnMet;
        perioden.remove(rakende.getKey());
      }
      perioden.put(van, totEnMet);
    }

    private Map.@Nullable Entry<LocalDate, LocalDate> rakende(LocalDate begin, LocalDate tot) {
      var laatste = perioden.floorEntry(tot);
      return laatste == null || laatste.getValue().isBefore(begin) ? null : laatste;
    }
  }
}
