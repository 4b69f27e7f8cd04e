package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau4;

import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.MetProduct;
import org.jspecify.annotations.Nullable;

/** The rule about the list of product codes. */
final class ProductcodeRegels {
  static final List<Regel> REGELS =
      List.of(
          niveau4("TR381", "S329", "De ProductCode hoort bij de ProductCategorie.")
              .herstel(
                  "Kies bij de ProductCode de categorie waarin de productcodelijst haar noemt.")
              .op(MetProduct.class, "Product/Code", in(301, 305, 307, 315, 317, 323))
              .controle((waar, omgeving, fout) -> meld(waar.product(), omgeving, fout))
              .ookOp(MetLevering.class, "Product/Code")
              .controle((waar, omgeving, fout) -> meld(waar.product(), omgeving, fout))
              .ookOp(Prestatie.class, "ProductCode")
              .controle(
                  (prestatie, omgeving, fout) -> {
                    // D101: the list may have changed since its debit was approved
                    if (!prestatie.isCredit()) {
                      meld(prestatie.productCategorie(), prestatie.productCode(), omgeving, fout);
                    }
                  }));

  private ProductcodeRegels() {}

  private static void meld(@Nullable Product product, Omgeving omgeving, Regel.Fout fout) {
    if (product != null && product.code() != null) {
      meld(product.categorie(), product.code(), omgeving, fout);
    }
  }

  /** D16: only a list of one's own says that a code does not exist. */
  private static void meld(String categorie, String code, Omgeving omgeving, Regel.Fout fout) {
    Set<String> categorieen =
        omgeving.codelijsten().categorieenVanProductcode(omgeving.standaard(), code);
    if (!categorieen.isEmpty()) {
      if (!categorieen.contains(categorie)) {
        fout.hier(
            "ProductCode %s hoort bij categorie %s, niet bij %s."
                .formatted(code, String.join(" of ", categorieen), categorie));
      }
    } else if (omgeving.codelijsten().zijnProductcodesUitputtend(omgeving.standaard())) {
      fout.hier("ProductCode %s staat niet in de productcodelijst.".formatted(code));
    } else {
      fout.nietBeoordeeld("de landelijke productcodelijst noemt niet elke code van een gemeente");
    }
  }
}
