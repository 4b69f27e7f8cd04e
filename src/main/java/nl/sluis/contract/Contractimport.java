package nl.sluis.contract;

import java.util.List;
import nl.sluis.tabel.Tabelfout;

/**
 * What came of an import: a file is taken over as a whole or not at all.
 *
 * @param fouten why it was not; empty when it was
 * @param versie the version that now holds; 0 when there is none
 * @param ongewijzigd lines that were there and stayed as they were
 */
public record Contractimport(
    List<Tabelfout> fouten, long versie, int nieuw, int gewijzigd, int vervallen, int ongewijzigd) {

  public Contractimport {
    fouten = List.copyOf(fouten);
  }

  static Contractimport geweigerd(List<Tabelfout> fouten) {
    return new Contractimport(fouten, 0, 0, 0, 0, 0);
  }

  public boolean isOvergenomen() {
    return fouten.isEmpty();
  }
}
