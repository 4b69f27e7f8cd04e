package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table with a heading.
 *
 * @param naam of the sheet in Excel
 * @param kolommen the heading
 * @param rijen each with as many cells as there are columns; an empty text for an empty cell
 * @param getallen the columns whose whole numbers are for reckoning in Excel; in others they are
 *     codes, with zeros in front that must stay
 */
public record Tabel(String naam, List<String> kolommen, List<Rij> rijen, Set<String> getallen) {

  public Tabel {
    kolommen = List.copyOf(kolommen);
    rijen = List.copyOf(rijen);
    getallen = Set.copyOf(getallen);
  }

  public Tabel(String naam, List<String> kolommen, List<Rij> rijen) {
    this(naam, kolommen, rijen, Set.of());
  }

  /**
   * One row.
   *
   * @param nummer as a person counts it in the file: the heading is 1
   * @param fouten by place, why there is nothing to read in a cell
   * @param duren the places of what Excel knows for a length of time
   */
  public record Rij(
      int nummer, List<String> cellen, Map<Integer, String> fouten, Set<Integer> duren) {
    public Rij {
      cellen = List.copyOf(cellen);
      fouten = Map.copyOf(fouten);
      duren = Set.copyOf(duren);
    }

    public Rij(int nummer, List<String> cellen) {
      this(nummer, cellen, Map.of(), Set.of());
    }
  }

  /** A table to write, its rows in their order. */
  public static Tabel van(String naam, List<String> kolommen, List<List<String>> rijen) {
    List<Rij> genummerd = new ArrayList<>(rijen.size());
    for (List<String> cellen : rijen) {
      genummerd.add(new Rij(genummerd.size() + 2, cellen));
    }
    return new Tabel(naam, kolommen, genummerd);
  }

  /** The same, with whole numbers to reckon with in these columns. */
  public Tabel metGetallen(String... metGetallen) {
    return new Tabel(naam, kolommen, rijen, Set.of(metGetallen));
  }
}
