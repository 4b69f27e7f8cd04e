package nl.sluis.contract;

import java.util.List;
import nl.sluis.tabel.Tabelfout;

/**
 * What a contract file holds, and everything that is wrong with it. It is used as a whole or not at
 * all.
 *
 * @param opmerkingen what the file holds that its owner may not see
 * @param versie fingerprint of the bytes: sha256:…
 */
public record Contractlezing(
    List<Contractrij> rijen, List<Tabelfout> fouten, List<String> opmerkingen, String versie) {

  public Contractlezing {
    rijen = List.copyOf(rijen);
    fouten = List.copyOf(fouten);
    opmerkingen = List.copyOf(opmerkingen);
  }

  public boolean isGoed() {
    return fouten.isEmpty();
  }

  public List<Contractregel> regels() {
    return rijen.stream().map(Contractrij::regel).toList();
  }

  /**
   * The register of these lines.
   *
   * @throws IllegalStateException when there are mistakes in the file
   */
  public Contracten register() {
    if (!isGoed()) {
      throw new IllegalStateException("A contract file with mistakes is not used");
    }
    return new Contracten(regels(), versie);
  }
}
