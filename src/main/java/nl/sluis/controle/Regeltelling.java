package nl.sluis.controle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which rules did not hold in a number of reports. */
public final class Regeltelling {
  private final SortedMap<String, Telling> regels = new TreeMap<>();

  /** In how many files a rule did not hold, and how often. */
  public record Telling(int bestanden, int keren) {
    private Telling en(Telling andere) {
      return new Telling(bestanden + andere.bestanden, keren + andere.keren);
    }
  }

  public void tel(Rapport rapport) {
    rapport.groepen().stream()
        .collect(groupingBy(Rapport.Groep::regel, summingInt(groep -> groep.plaatsen().size())))
        .forEach((regel, keren) -> regels.merge(regel, new Telling(1, keren), Telling::en));
  }

  /** By rule code. */
  public SortedMap<String, Telling> regels() {
    return Collections.unmodifiableSortedMap(regels);
  }
}
