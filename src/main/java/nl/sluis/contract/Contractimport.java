package nl.sluis.contract;

import java.util.List;
import nl.sluis.tabel.Tabelfout;

/**
 * What came of an import: a file is taken over as a whole or not at all.
 *
 * @param fouten why it was not; empty when it was
 * @param versie the version that now holds; 0 when there is none, and the last one when it was only
 *     a trial
 * @param ongewijzigd lines that were there and stayed as they were
 * @param geraakt whose lines are added, changed or gone
 * @param opmerkingen what the file holds that its owner may not see, such as hidden rows (D104)
 */
public record Contractimport(
    List<Tabelfout> fouten,
    long versie,
    int nieuw,
    int gewijzigd,
    int vervallen,
    int ongewijzigd,
    List<Contractraking> geraakt,
    List<String> opmerkingen) {

  public Contractimport {
    fouten = List.copyOf(fouten);
    geraakt = List.copyOf(geraakt);
    opmerkingen = List.copyOf(opmerkingen);
  }

  static Contractimport geweigerd(List<Tabelfout> fouten, List<String> opmerkingen) {
    return new Contractimport(fouten, 0, 0, 0, 0, 0, List.of(), opmerkingen);
  }

  public boolean isOvergenomen() {
    return fouten.isEmpty();
  }
}
