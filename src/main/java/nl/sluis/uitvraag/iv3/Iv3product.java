package nl.sluis.uitvraag.iv3;

import java.util.Comparator;
import nl.sluis.bericht.Datatypes.Product;

/**
 * A product in one domein.
 *
 * @param domein JW or WMO
 * @param code empty for all of the categorie
 */
record Iv3product(String domein, String categorie, String code) {
  static final Comparator<Iv3product> VOLGORDE =
      Comparator.comparing(Iv3product::domein)
          .thenComparing(Iv3product::categorie)
          .thenComparing(Iv3product::code);

  static Iv3product van(String domein, Product product) {
    return new Iv3product(
        domein, product.categorie(), product.code() == null ? "" : product.code());
  }

  /** The same for all of its categorie. */
  Iv3product vanCategorie() {
    return new Iv3product(domein, categorie, "");
  }
}
