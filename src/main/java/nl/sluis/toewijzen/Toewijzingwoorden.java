package nl.sluis.toewijzen;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Geld;
import nl.sluis.contract.Hoeveelheid;
import org.jspecify.annotations.Nullable;

/** A toewijzing in Dutch words. */
final class Toewijzingwoorden {
  private Toewijzingwoorden() {}

  /** Such as: 45A04, 8 uur per maand, van 2026-05-18 t/m 2026-12-31. */
  static String toewijzing(ToegewezenProduct product) {
    return "%s, %s, %s"
        .formatted(
            product(product.product()),
            omvang(product.omvang(), product.budget()),
            periode(product.ingangsdatum(), product.einddatum()));
  }

  static String product(@Nullable Product product) {
    if (product == null) {
      return "geen product (generiek)";
    }
    return product.code() == null ? "categorie " + product.categorie() : product.code();
  }

  static String omvang(@Nullable Omvang omvang, @Nullable Long budget) {
    if (budget != null) {
      return "budget " + Geld.tekst(budget);
    }
    if (omvang == null) {
      return "zonder omvang";
    }
    String volume = new Hoeveelheid(omvang.volume(), omvang.eenheid()).tekst(omvang.eenheid());
    return switch (omvang.frequentie()) {
      case PER_DAG -> volume + " per dag";
      case PER_WEEK -> volume + " per week";
      case PER_MAAND -> volume + " per maand";
      case TOTAAL -> volume + " in totaal";
    };
  }

  static String periode(LocalDate ingangsdatum, @Nullable LocalDate einddatum) {
    return einddatum == null
        ? "vanaf " + ingangsdatum
        : "van %s t/m %s".formatted(ingangsdatum, einddatum);
  }

  static String einde(@Nullable LocalDate einddatum) {
    return einddatum == null ? "geen einde" : einddatum.toString();
  }
}
