package nl.sluis.tabel;

import java.util.List;

/**
 * What a file holds as far as it is a table, and where it is none.
 *
 * @param tabel without columns when the file could not be read at all; without the rows that do not
 *     fit under the heading
 * @param kopRij where the heading stands
 * @param opmerkingen what whoever handed it in may not know: that hidden rows count, that another
 *     sheet was not read; whole sentences in Dutch
 */
public record Tabelbestand(
    Tabel tabel, List<Tabelfout> fouten, int kopRij, List<String> opmerkingen) {

  public Tabelbestand {
    fouten = List.copyOf(fouten);
    opmerkingen = List.copyOf(opmerkingen);
  }

  Tabelbestand met(List<String> andereOpmerkingen) {
    return new Tabelbestand(tabel, fouten, kopRij, andereOpmerkingen);
  }

  static Tabelbestand onleesbaar(int rij, String melding) {
    return new Tabelbestand(
        new Tabel("", List.of(), List.of()),
        List.of(new Tabelfout(rij, "", melding)),
        1,
        List.of());
  }

  /** Whether there is a heading, under which rows may have mistakes of their own. */
  public boolean isTabel() {
    return !tabel.kolommen().isEmpty();
  }
}
