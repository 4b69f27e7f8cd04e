package nl.sluis.tabel;

import java.util.List;

/**
 * What a file holds as far as it is a table, and where it is none.
 *
 * @param tabel without columns when the file could not be read at all; without the rows that do not
 *     fit under the heading
 */
public record Tabelbestand(Tabel tabel, List<Tabelfout> fouten) {

  public Tabelbestand {
    fouten = List.copyOf(fouten);
  }

  static Tabelbestand onleesbaar(int rij, String melding) {
    return new Tabelbestand(
        new Tabel("", List.of(), List.of()), List.of(new Tabelfout(rij, "", melding)));
  }

  /** Whether there is a heading, under which rows may have mistakes of their own. */
  public boolean isTabel() {
    return !tabel.kolommen().isEmpty();
  }
}
