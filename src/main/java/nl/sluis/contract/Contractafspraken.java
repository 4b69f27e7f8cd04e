package nl.sluis.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;

/** What one gemeente and one aanbieder agreed on some products in one domein. */
public final class Contractafspraken {
  private final boolean bekend;
  private final Map<Product, List<Contractregel>> perProduct;
  private final int maandenLater;

  /**
   * Agreements.
   *
   * @param bekend whether the register has any contract between these at all (D8)
   */
  public Contractafspraken(boolean bekend, List<Contractregel> regels) {
    this(bekend, regels.stream().collect(Collectors.groupingBy(Contractregel::product)), 0);
  }

  private Contractafspraken(
      boolean bekend, Map<Product, List<Contractregel>> perProduct, int maandenLater) {
    this.bekend = bekend;
    this.perProduct = perProduct;
    this.maandenLater = maandenLater;
  }

  /** The same, in which every day means the day so many months later; negative for earlier. */
  public Contractafspraken maandenLater(int maanden) {
    return new Contractafspraken(bekend, perProduct, Math.addExact(maandenLater, maanden));
  }

  /** Whether the register has any contract between these at all (D8). */
  public boolean isBekend() {
    return bekend;
  }

  /** What was agreed on a product for a day: a line per Eenheid at most. */
  public List<Contractregel> van(Product product, LocalDate dag) {
    return perProduct.getOrDefault(product, List.of()).stream()
        .filter(regel -> regel.geldtOp(dag.plusMonths(maandenLater)))
        .toList();
  }

  /** The lines of every product for a day, as far as they are claimed per client. */
  public List<Contractregel> op(LocalDate dag) {
    return perProduct.keySet().stream()
        .flatMap(product -> van(product, dag).stream())
        .filter(regel -> regel.eenheid() != null)
        .toList();
  }

  /** Whether any line that is claimed per client has a jaarplafond or maandplafond. */
  public boolean heeftPlafonds() {
    return perProduct.keySet().stream().anyMatch(this::heeftPlafond);
  }

  /** The same of one product, on whatever day. */
  boolean heeftPlafond(Product product) {
    return perProduct.getOrDefault(product, List.of()).stream()
        .filter(regel -> regel.eenheid() != null)
        .anyMatch(regel -> regel.jaarplafond() != null || regel.maandplafond() != null);
  }

  /** The products with this code that were agreed on for a day, in whatever categorie. */
  public List<Product> producten(String productcode, LocalDate dag) {
    return perProduct.keySet().stream()
        .filter(product -> productcode.equals(product.code()))
        .filter(product -> !van(product, dag).isEmpty())
        .toList();
  }

  /**
   * The line that prices what is claimed in this Eenheid on a day: the one in the same Eenheid, or
   * else one whose tarief is per that Eenheid, or per hour for what is claimed in minutes (D31,
   * IV081).
   */
  public Optional<Contractregel> regel(Product product, LocalDate dag, Eenheid eenheid) {
    List<Contractregel> opDieDag = van(product, dag);
    return opDieDag.stream()
        .filter(regel -> regel.eenheid() == eenheid)
        .findFirst()
        .or(() -> opDieDag.stream().filter(regel -> heeftPrijs(regel, eenheid)).findFirst());
  }

  private static boolean heeftPrijs(Contractregel regel, Eenheid eenheid) {
    Tarief tarief = regel.tarief();
    return tarief != null && (tarief.per() == eenheid || tarief.isOmgerekend(eenheid));
  }
}
