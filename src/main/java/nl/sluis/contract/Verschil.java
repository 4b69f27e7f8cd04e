package nl.sluis.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 */
record Verschil(List<Contractregel> nieuw, List<Long> vervallen, int gewijzigd, int ongewijzigd) {

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
    long gewijzigd = nieuw.stream().filter(regel -> weg.contains(Onderwerp.van(regel))).count();
    return new Verschil(
        nieuw, List.copyOf(over.values()), (int) gewijzigd, bestand.size() - nieuw.size());
  }

  boolean isLeeg() {
    return nieuw.isEmpty() && vervallen.isEmpty();
  }
}
