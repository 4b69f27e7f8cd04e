package nl.sluis.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Partijen;

/** A contract register in memory, of the lines of one file. */
public final class Contracten implements Contractregister {
  private final Map<Partijen, List<Contractregel>> perPartijen = new HashMap<>();
  private final List<Contractregel> regels;
  private final String versie;

  /**
   * A register.
   *
   * @param versie fingerprint of the file
   */
  public Contracten(List<Contractregel> regels, String versie) {
    this.versie = versie;
    this.regels = List.copyOf(regels);
    for (Contractregel regel : regels) {
      for (String gemeente : regel.gemeenten()) {
        perPartijen
            .computeIfAbsent(
                new Partijen(regel.standaard(), gemeente, regel.aanbieder()),
                nieuw -> new ArrayList<>())
            .add(regel);
      }
    }
  }

  /** Of the whole file, in its order. */
  public List<Contractregel> regels() {
    return regels;
  }

  @Override
  public Contractafspraken afspraken(Partijen partijen, Set<String> productcodes) {
    List<Contractregel> regels = perPartijen.getOrDefault(partijen, List.of());
    return new Contractafspraken(
        !regels.isEmpty(),
        regels.stream().filter(regel -> productcodes.contains(regel.product().code())).toList());
  }

  @Override
  public Contractafspraken afspraken(Partijen partijen) {
    List<Contractregel> regels = perPartijen.getOrDefault(partijen, List.of());
    return new Contractafspraken(!regels.isEmpty(), regels);
  }

  @Override
  public String versie() {
    return versie;
  }
}
