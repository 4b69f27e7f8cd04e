package nl.sluis.contract;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Standaard;
import nl.sluis.tabel.Tabelfout;
import org.jspecify.annotations.Nullable;

/**
 * Lines that cannot hold beside each other, since then nobody knows which one prices a prestatie:
 * two for one product in one Eenheid on one day, or beschikbaarheid beside another betaaltitel. Per
 * product the lines are walked in the order in which they begin, so many lines take little time.
 */
final class Overlap {
  private static final Comparator<Contractrij> OP_INGANG =
      Comparator.comparing((Contractrij rij) -> rij.regel().ingangsdatum())
          .thenComparing(Contractrij::rij);

  /** What is bought from whom; lines of different ones never meet. */
  private record Aanbod(String aanbieder, Standaard standaard, Product product) {}

  private record Paar(int rij, int andere, String contractnummer) {}

  private final Map<Paar, Tabelfout> fouten = new LinkedHashMap<>();

  private Overlap() {}

  /**
   * A mistake for every line that overlaps with another, at the later row and naming both. Row 0 is
   * for a line that is in the register already.
   */
  static List<Tabelfout> in(List<Contractrij> rijen) {
    Overlap overlap = new Overlap();
    rijen.stream()
        .collect(groupingBy(Overlap::aanbod))
        .values()
        .forEach(
            samen -> {
              // most stand alone, and each may be for the gemeenten of a whole regio
              if (samen.size() > 1) {
                overlap.loop(samen);
              }
            });
    return List.copyOf(overlap.fouten.values());
  }

  private static Aanbod aanbod(Contractrij rij) {
    Contractregel regel = rij.regel();
    return new Aanbod(regel.aanbieder(), regel.standaard(), regel.product());
  }

  private void loop(List<Contractrij> samen) {
    Map<String, List<Contractrij>> perGemeente = new LinkedHashMap<>();
    samen.stream()
        .sorted(OP_INGANG)
        .forEach(
            rij ->
                rij.regel()
                    .gemeenten()
                    .forEach(
                        gemeente ->
                            perGemeente
                                .computeIfAbsent(gemeente, nieuw -> new ArrayList<>(2))
                                .add(rij)));
    perGemeente.forEach(this::loop);
  }

  /** Of each kind the line that lasts longest so far is enough to compare the next with. */
  private void loop(String gemeente, List<Contractrij> opIngang) {
    Map<Eenheid, Contractrij> perEenheid = new EnumMap<>(Eenheid.class);
    Contractrij beschikbaarheid = null;
    Contractrij declarabel = null;
    for (Contractrij rij : opIngang) {
      Eenheid eenheid = rij.regel().eenheid();
      String soort = "voor dezelfde aanbieder en hetzelfde product";
      if (eenheid == null) {
        meld(gemeente, beschikbaarheid, rij, soort);
        meld(gemeente, declarabel, rij, soort + " naast beschikbaarheid");
        beschikbaarheid = langste(beschikbaarheid, rij);
      } else {
        meld(gemeente, perEenheid.get(eenheid), rij, soort + " in dezelfde eenheid");
        meld(gemeente, beschikbaarheid, rij, soort + " als beschikbaarheid");
        perEenheid.merge(eenheid, rij, Overlap::langste);
        declarabel = langste(declarabel, rij);
      }
    }
  }

  private void meld(String gemeente, @Nullable Contractrij eerder, Contractrij rij, String soort) {
    if (eerder == null || !geldtNog(eerder.regel(), rij.regel().ingangsdatum())) {
      return;
    }
    Contractrij laatste = eerder.rij() > rij.rij() ? eerder : rij;
    Contractrij andere = laatste == eerder ? rij : eerder;
    String waar =
        andere.rij() == 0
            ? "de regel van contract %s die in het register blijft"
                .formatted(andere.regel().contractnummer())
            : "rij %d".formatted(andere.rij());
    fouten.putIfAbsent(
        new Paar(laatste.rij(), andere.rij(), andere.regel().contractnummer()),
        new Tabelfout(
            laatste.rij(),
            Contractbestand.INGANGSDATUM,
            "geldt %s, en dat overlapt met %s, die %s geldt %s (gemeente %s);"
                    .formatted(tijd(laatste.regel()), waar, tijd(andere.regel()), soort, gemeente)
                + " laat de ene eindigen voordat de andere begint"));
  }

  private static boolean geldtNog(Contractregel regel, LocalDate dag) {
    LocalDate einde = regel.einddatum();
    return einde == null || !einde.isBefore(dag);
  }

  private static Contractrij langste(@Nullable Contractrij een, Contractrij ander) {
    if (een == null) {
      return ander;
    }
    LocalDate einde = een.regel().einddatum();
    LocalDate andereEinde = ander.regel().einddatum();
    return einde == null || (andereEinde != null && !andereEinde.isAfter(einde)) ? een : ander;
  }

  private static String tijd(Contractregel regel) {
    return regel.einddatum() == null
        ? "vanaf " + regel.ingangsdatum()
        : regel.ingangsdatum() + " t/m " + regel.einddatum();
  }
}
