package nl.sluis.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of a file differ from those in use.
 *
 * @param nieuw lines to add
 * @param vervallen the numbers in the database of lines that are no longer
 * @param gewijzigd how many were added in the place of one that is no longer
 * @param geraakt whose lines differ, in the order of gemeente and aanbieder
 * @param wijzigingen line by line, in the order of {@link Contractwijziging#VOLGORDE}
 */
record Verschil(
    List<Contractregel> nieuw,
    List<Long> vervallen,
    int gewijzigd,
    int ongewijzigd,
    List<Contractraking> geraakt,
    List<Contractwijziging> wijzigingen) {
  private record Partijen(String gemeente, String aanbieder) {
    static Partijen van(Contractregel regel) {
      return new Partijen(regel.gemeente(), regel.aanbieder());
    }
  }

  /** What a line is about; when only the rest differs, it was changed. */
  private record Onderwerp(
      String contractnummer,
      String gemeente,
      String aanbieder,
      Standaard standaard,
      Product product,
      @Nullable Eenheid eenheid,
      LocalDate ingangsdatum) {
    static Onderwerp van(Contractregel regel) {
      return new Onderwerp(
          regel.contractnummer(),
          regel.gemeente(),
          regel.aanbieder(),
          regel.standaard(),
          regel.product(),
          regel.eenheid(),
          regel.ingangsdatum());
    }
  }

  static Verschil tussen(Map<Contractregel, Long> inGebruik, List<Contractregel> bestand) {
    Map<Contractregel, Long> over = new HashMap<>(inGebruik);
    List<Contractregel> nieuw = new ArrayList<>();
    for (Contractregel regel : bestand) {
      if (over.remove(regel) == null) {
        nieuw.add(regel);
      }
    }
    Set<Onderwerp> weg = new LinkedHashSet<>();
    over.keySet().forEach(regel -> weg.add(Onderwerp.van(regel)));
    List<Contractregel> gewijzigd =
        nieuw.stream().filter(regel -> weg.contains(Onderwerp.van(regel))).toList();
    return new Verschil(
        nieuw,
        List.copyOf(over.values()),
        gewijzigd.size(),
        bestand.size() - nieuw.size(),
        geraakt(bestand, nieuw, gewijzigd, over.keySet()),
        wijzigingen(nieuw, over.keySet()));
  }

  private static List<Contractwijziging> wijzigingen(
      List<Contractregel> nieuw, Set<Contractregel> vervallen) {
    Map<Onderwerp, Contractregel> was = new HashMap<>();
    vervallen.forEach(regel -> was.put(Onderwerp.van(regel), regel));
    Set<Contractregel> alleenWeg = new HashSet<>(vervallen);
    List<Contractwijziging> wijzigingen = new ArrayList<>();
    for (Contractregel regel : nieuw) {
      Contractregel eerder = was.get(Onderwerp.van(regel));
      wijzigingen.add(new Contractwijziging(eerder, regel));
      if (eerder != null) {
        alleenWeg.remove(eerder);
      }
    }
    alleenWeg.forEach(regel -> wijzigingen.add(new Contractwijziging(regel, null)));
    wijzigingen.sort(Contractwijziging.VOLGORDE);
    return wijzigingen;
  }

  private static List<Contractraking> geraakt(
      List<Contractregel> bestand,
      List<Contractregel> nieuw,
      List<Contractregel> gewijzigd,
      Set<Contractregel> vervallen) {
    Map<Partijen, Long> erbij = perPartij(nieuw);
    Map<Partijen, Long> anders = perPartij(gewijzigd);
    Map<Partijen, Long> weg = perPartij(vervallen);
    Set<Partijen> inBestand = perPartij(bestand).keySet();
    Set<Partijen> wie = new HashSet<>(erbij.keySet());
    wie.addAll(weg.keySet());
    return wie.stream()
        .sorted(Comparator.comparing(Partijen::gemeente).thenComparing(Partijen::aanbieder))
        .map(
            partij -> {
              int over = anders.getOrDefault(partij, 0L).intValue();
              return new Contractraking(
                  partij.gemeente(),
                  partij.aanbieder(),
                  inBestand.contains(partij),
                  erbij.getOrDefault(partij, 0L).intValue() - over,
                  over,
                  weg.getOrDefault(partij, 0L).intValue() - over);
            })
        .toList();
  }

  private static Map<Partijen, Long> perPartij(Collection<Contractregel> regels) {
    return regels.stream().collect(Collectors.groupingBy(Partijen::van, Collectors.counting()));
  }

  boolean isLeeg() {
    return nieuw.isEmpty() && vervallen.isEmpty();
  }
}
