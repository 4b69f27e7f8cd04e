package nl.sluis.declareren;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * Holds registrations against the toewijzingen they name, and puts together what belongs in one
 * prestatie. The day of delivery decides the ProductPeriode (IV076).
 */
final class Maandindeling {
  private final Map<Long, Toewijzing> toewijzingen;
  private final Contractafspraken afspraken;
  private final YearMonth maand;
  private final Registratiefouten fouten;

  private record Sleutel(long toewijzingNummer, Product product, YearMonth maand) {}

  Maandindeling(
      Map<Long, Toewijzing> toewijzingen,
      Contractafspraken afspraken,
      YearMonth maand,
      Registratiefouten fouten) {
    this.toewijzingen = toewijzingen;
    this.afspraken = afspraken;
    this.maand = maand;
    this.fouten = fouten;
  }

  /** In the order in which each was first named; what {@link Terugnames} took is not there. */
  List<Maandlevering> deelIn(List<Registratie> rijen) {
    Map<Sleutel, List<Registratie>> perMaand = new LinkedHashMap<>();
    for (Registratie rij : rijen) {
      Toewijzing toewijzing = toewijzing(rij);
      Product product = toewijzing == null ? null : product(rij, toewijzing);
      if (toewijzing != null && product != null && isOpTijd(rij, toewijzing)) {
        Sleutel sleutel = new Sleutel(toewijzing.nummer(), product, YearMonth.from(rij.datum()));
        perMaand.computeIfAbsent(sleutel, nieuw -> new ArrayList<>()).add(rij);
      }
    }
    return perMaand.entrySet().stream()
        .map(deel -> levering(deel.getKey(), deel.getValue()))
        .toList();
  }

  private Maandlevering levering(Sleutel sleutel, List<Registratie> rijen) {
    Toewijzing toewijzing = toewijzingen.get(sleutel.toewijzingNummer());
    return new Maandlevering(
        toewijzing,
        sleutel.product(),
        toewijzing.productPeriode(sleutel.maand()).orElseThrow(),
        rijen);
  }

  private @Nullable Toewijzing toewijzing(Registratie rij) {
    Toewijzing toewijzing = toewijzingen.get(rij.toewijzingNummer());
    if (toewijzing == null) {
      return fout(
          rij,
          "toewijzingnummer",
          "toewijzing %d is niet bekend bij deze gemeente en aanbieder. Controleer het nummer, en of"
                  .formatted(rij.toewijzingNummer())
              + " het 301-bericht in het dossier staat");
    }
    if (toewijzing.isVerwijderd()) {
      return fout(
          rij,
          "toewijzingnummer",
          "toewijzing %d is door de gemeente verwijderd. Gebruik de toewijzing die ervoor in de plaats"
                  .formatted(toewijzing.nummer())
              + " kwam");
    }
    if (!toewijzing.bsn().equals(rij.bsn())) {
      return fout(
          rij,
          "bsn",
          "dit is niet de cliënt van toewijzing %d. Verbeter het Bsn of het toewijzingnummer"
              .formatted(toewijzing.nummer()));
    }
    return toewijzing;
  }

  private boolean isOpTijd(Registratie rij, Toewijzing toewijzing) {
    YearMonth geleverd = YearMonth.from(rij.datum());
    // nothing was delivered: then it is about the month, not about the day
    boolean valtErin =
        rij.isNul()
            ? toewijzing.productPeriode(geleverd).isPresent()
            : toewijzing.geldtOp(rij.datum());
    if (!valtErin) {
      fouten.meld(
          rij.rij(),
          "datum",
          "toewijzing %d geldt %s; %s valt daarbuiten"
              .formatted(toewijzing.nummer(), geldigheid(toewijzing), rij.datum()));
      return false;
    }
    if (geleverd.isAfter(maand)) {
      fouten.meld(
          rij.rij(),
          "datum",
          "%s ligt na de maand die u declareert, %s. Declareer dit in een latere maand"
              .formatted(rij.datum(), maand));
      return false;
    }
    return true;
  }

  private static String geldigheid(Toewijzing toewijzing) {
    return toewijzing.einddatum() == null
        ? "vanaf " + toewijzing.ingangsdatum()
        : "van %s t/m %s".formatted(toewijzing.ingangsdatum(), toewijzing.einddatum());
  }

  private @Nullable Product product(Registratie rij, Toewijzing toewijzing) {
    Product toegewezen = toewijzing.product();
    if (toegewezen == null || toegewezen.code() == null) {
      return gekozen(rij, toewijzing.nummer(), toegewezen);
    }
    if (rij.productCode() != null && !rij.productCode().equals(toegewezen.code())) {
      return fout(
          rij,
          "productcode",
          "toewijzing %d is voor product %s. Laat de cel leeg of vul die code"
              .formatted(toewijzing.nummer(), toegewezen.code()));
    }
    return metCategorie(rij, toewijzing.nummer(), toegewezen);
  }

  /** On an aspecific or generic toewijzing the registration names the product (TR340). */
  private @Nullable Product gekozen(
      Registratie rij, long toewijzingNummer, @Nullable Product toegewezen) {
    String code = rij.productCode();
    if (code == null) {
      return fout(
          rij,
          "productcode",
          "toewijzing %d noemt geen product. Vul de productcode van wat is geleverd"
              .formatted(toewijzingNummer));
    }
    if (toegewezen != null) {
      return metCategorie(rij, toewijzingNummer, new Product(toegewezen.categorie(), code));
    }
    return Optional.ofNullable(rij.productCategorie())
        .map(categorie -> new Product(categorie, code))
        .orElseGet(() -> uitContract(rij, code));
  }

  private @Nullable Product metCategorie(Registratie rij, long toewijzingNummer, Product product) {
    return rij.productCategorie() == null || rij.productCategorie().equals(product.categorie())
        ? product
        : fout(
            rij,
            "productcategorie",
            "toewijzing %d is voor productcategorie %s. Laat de cel leeg of vul die categorie"
                .formatted(toewijzingNummer, product.categorie()));
  }

  private @Nullable Product uitContract(Registratie rij, String code) {
    List<Product> mogelijk = afspraken.producten(code, rij.datum());
    return mogelijk.size() == 1
        ? mogelijk.get(0)
        : fout(
            rij,
            "productcategorie",
            "de toewijzing noemt geen productcategorie, en het contract niet precies één bij product"
                + " %s. Vul de categorie".formatted(code));
  }

  private <T> @Nullable T fout(Registratie rij, String kolom, String melding) {
    fouten.meld(rij.rij(), kolom, melding);
    return null;
  }
}
