package nl.sluis.bericht;

import nl.sluis.bericht.Datatypes.Product;
import org.jspecify.annotations.Nullable;

/** What ToegewezenProduct, AangevraagdProduct and NieuwProduct share: they may name a Product. */
public interface MetProduct extends MetOmvang {
  @Nullable Product product();

  default boolean heeftProductCode() {
    Product product = product();
    return product != null && product.code() != null;
  }
}
