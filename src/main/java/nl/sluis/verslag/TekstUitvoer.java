package nl.sluis.verslag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.TekstRapport;
import nl.sluis.invoer.Uitkomst;

/**
 * Reports one below another, and at the end how many had which oordeel and which rules did not
 * hold. Of many files only the first are told in full, for nobody reads a million lines; of each of
 * the others that is not simply right there is one line.
 */
final class TekstUitvoer implements Uitvoer {
  /** So many reports are told in full. */
  static final int VOLUIT = 50;

  private static final String STREEP = "-".repeat(72);

  private final PrintWriter uit;
  private final Eindstand eindstand = new Eindstand();
  private final Map<String, Telling> regels = new TreeMap<>();

  /** In how many files a rule did not hold, and how often. */
  private record Telling(int bestanden, int keren) {
    Telling en(Telling andere) {
      return new Telling(bestanden + andere.bestanden, keren + andere.keren);
    }
  }

  TekstUitvoer(PrintWriter uit) {
    this.uit = uit;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    Rapport rapport = uitkomst.rapport();
    int nummer = eindstand.bestanden();
    eindstand.tel(rapport.oordeel());
    rapport.groepen().stream()
        .collect(groupingBy(Rapport.Groep::regel, summingInt(groep -> groep.plaatsen().size())))
        .forEach((regel, keren) -> regels.merge(regel, new Telling(1, keren), Telling::en));
    if (nummer < VOLUIT) {
      uit.print((nummer > 0 ? "\n" + STREEP + "\n" : "") + TekstRapport.van(rapport));
      return;
    }
    if (nummer == VOLUIT) {
      uit.print(
          "\n%s\nVan de volgende bestanden één regel. Alles staat in --formaat html of json.\n\n"
              .formatted(STREEP));
    }
    if (rapport.oordeel() != Oordeel.GOEDGEKEURD || !rapport.nietBeoordeeld().isEmpty()) {
      uit.print("%s: %s\n".formatted(rapport.bestand(), rapport.samenvatting()));
    }
  }

  @Override
  public void sluit() {
    if (eindstand.bestanden() < 2) {
      return;
    }
    uit.print("\n%s\n%s\n".formatted(STREEP, eindstand));
    if (eindstand.bestanden() > VOLUIT) {
      regels.forEach(
          (regel, telling) ->
              uit.print(
                  "  %-10s %d keer, in %d %s\n"
                      .formatted(
                          regel,
                          telling.keren(),
                          telling.bestanden(),
                          telling.bestanden() == 1 ? "bestand" : "bestanden")));
    }
  }
}
