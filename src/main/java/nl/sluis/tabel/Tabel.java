package nl.sluis.tabel;

import java.util.List;

/**
 * A table with a heading.
 *
 * @param naam of the sheet in Excel
 * @param kolommen the heading
 * @param rijen each with as many cells as there are columns; an empty text for an empty cell
 */
public record Tabel(String naam, List<String> kolommen, List<Rij> rijen) {

  public Tabel {
    kolommen = List.copyOf(kolommen);
    rijen = List.copyOf(rijen);
  }

  /**
   * One row.
   *
   * @param nummer as a person counts it in the file: the heading is 1
   */
  public record Rij(int nummer, List<String> cellen) {
    public Rij {
      cellen = List.copyOf(cellen);
    }
  }

  /** A table to write, its rows in their order. */
  public static Tabel van(String naam, List<String> kolommen, List<List<String>> rijen) {
    List<Rij> genummerd = new java.util.ArrayList<>(rijen.size());
    for (List<String> cellen : rijen) {
      genummerd.add(new Rij(genummerd.size() + 2, cellen));
    }
    return new Tabel(naam, kolommen, genummerd);
  }
}
