package nl.sluis.verantwoording;

import java.util.Comparator;
import java.util.Objects;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/**
 * What one row of the accounts is about.
 *
 * @param gemeente CBS code; of a contract for more gemeenten that is paid as one, as it was written
 * @param betaaltitel of the contract line on the first day of the ProductPeriode; null without one
 * @param eenheid in which it was claimed; null for what is outside the 323
 */
public record Rijsleutel(
    String gemeente, Product product, @Nullable Betaaltitel betaaltitel, @Nullable Eenheid eenheid)
    implements Comparable<Rijsleutel> {
  private static final Comparator<Rijsleutel> VOLGORDE =
      Comparator.comparing(Rijsleutel::gemeente)
          .thenComparing(sleutel -> sleutel.product.categorie())
          .thenComparing(Rijsleutel::productCode)
          .thenComparing(Rijsleutel::betaaltitelcode)
          .thenComparing(Rijsleutel::eenheidcode);

  static Rijsleutel van(
      String gemeente, Product product, @Nullable Contractregel contract, Eenheid eenheid) {
    return new Rijsleutel(
        gemeente, product, contract == null ? null : contract.betaaltitel(), eenheid);
  }

  public String productCode() {
    return Objects.requireNonNullElse(product.code(), "");
  }

  /** Empty where no contract is known. */
  public String betaaltitelcode() {
    return betaaltitel == null ? "" : betaaltitel.code();
  }

  /** Empty where no contract is known. */
  public String uitvoeringsvariant() {
    return betaaltitel == null ? "" : betaaltitel.variant().name();
  }

  /** WJ756 code. */
  public String eenheidcode() {
    return eenheid == null ? "" : eenheid.code();
  }

  /** Paid by invoice, so that no message shows it. */
  public boolean isBuiten323() {
    return eenheid == null;
  }

  @Override
  public int compareTo(Rijsleutel andere) {
    return VOLGORDE.compare(this, andere);
  }
}
