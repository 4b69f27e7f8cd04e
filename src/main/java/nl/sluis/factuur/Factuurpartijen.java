package nl.sluis.factuur;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who sends invoices and who pays them: names, addresses, numbers and references that a contract
 * register does not hold. It is kept in a YAML file.
 */
public final class Factuurpartijen {
  /** A file may have so many bytes; a party takes some three hundred. */
  public static final int MAX_BYTES = 4_000_000;

  private final Map<String, Leverancier> leveranciers;
  private final Map<String, Afnemer> afnemers;
  private final Map<String, Contractinstelling> contracten;

  Factuurpartijen(
      Map<String, Leverancier> leveranciers,
      Map<String, Afnemer> afnemers,
      Map<String, Contractinstelling> contracten) {
    this.leveranciers = Map.copyOf(leveranciers);
    this.afnemers = Map.copyOf(afnemers);
    this.contracten = Map.copyOf(contracten);
  }

  /**
   * The parties in a file.
   *
   * @throws Factuurfout with everything that is wrong with the file
   */
  public static Factuurpartijen lees(byte[] yaml) {
    if (yaml.length > MAX_BYTES) {
      throw new Factuurfout(List.of("Het bestand is groter dan 4 MB."));
    }
    return new Partijenlezer().lees(yaml);
  }

  Optional<Leverancier> leverancier(String agb) {
    return Optional.ofNullable(leveranciers.get(agb));
  }

  Optional<Afnemer> afnemer(String code) {
    return Optional.ofNullable(afnemers.get(code));
  }

  /** What is set for a contract; care that is exempt, for its one gemeente, where nothing is. */
  Contractinstelling contract(String nummer) {
    return contracten.getOrDefault(
        nummer, new Contractinstelling(nummer, null, null, null, Partijenlezer.vrijgesteld()));
  }
}
