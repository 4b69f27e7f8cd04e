package nl.sluis.toewijzen;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Contractregister;
import nl.sluis.contract.Hoeveelheid;

/**
 * Whether what is granted fits the contract with the aanbieder. No national rule demands it of a
 * toewijzing, so it is an advice; but what does not fit cannot be claimed.
 */
final class Contractadvies {
  private final Contractregister contracten;

  Contractadvies(Contractregister contracten) {
    this.contracten = contracten;
  }

  List<Aanwijzing> bij(Partijen partijen, List<Toewijzingswijziging> wijzigingen) {
    List<Toewijzingswijziging> gewijzigd =
        wijzigingen.stream().filter(Contractadvies::isTeBezien).toList();
    if (gewijzigd.isEmpty()) {
      return List.of();
    }
    Contractafspraken afspraken =
        contracten.afspraken(
            partijen, gewijzigd.stream().map(Contractadvies::code).collect(Collectors.toSet()));
    return afspraken.isBekend()
        ? gewijzigd.stream().flatMap(wijziging -> advies(wijziging, afspraken).stream()).toList()
        : List.of();
  }

  private static boolean isTeBezien(Toewijzingswijziging wijziging) {
    boolean wordtToegewezen =
        Set.of(Wijzigingsoort.NIEUW, Wijzigingsoort.VERLENGD, Wijzigingsoort.GEWIJZIGD)
            .contains(wijziging.soort());
    Product product = wijziging.product().product();
    return wordtToegewezen && product != null && product.code() != null;
  }

  private static String code(Toewijzingswijziging wijziging) {
    return Objects.requireNonNull(Objects.requireNonNull(wijziging.product().product()).code());
  }

  private static Optional<Aanwijzing> advies(
      Toewijzingswijziging wijziging, Contractafspraken afspraken) {
    ToegewezenProduct product = wijziging.product();
    List<Contractregel> regels =
        afspraken.van(Objects.requireNonNull(product.product()), product.ingangsdatum());
    if (regels.isEmpty()) {
      return Optional.of(
          Aanwijzing.op(
              wijziging.plaats() + "/product",
              "%s is niet gecontracteerd op %s: de aanbieder kan het niet declareren (0611)."
                  .formatted(code(wijziging), product.ingangsdatum())));
    }
    List<String> redenen =
        regels.stream().map(regel -> pastNiet(regel, product)).flatMap(Optional::stream).toList();
    return redenen.size() < regels.size()
        ? Optional.empty()
        : Optional.of(
            Aanwijzing.op(
                wijziging.plaats() + "/omvang",
                "%s past niet bij het contract: %s.".formatted(code(wijziging), redenen.get(0))));
  }

  private static Optional<String> pastNiet(Contractregel regel, ToegewezenProduct product) {
    Betaaltitel titel = regel.betaaltitel();
    return titel
        .pastNiet(product.omvang())
        .or(
            () ->
                product.omvang() == null
                        || regel.eenheid() == null
                        || Hoeveelheid.isVergelijkbaar(regel.eenheid(), product.omvang().eenheid())
                    ? Optional.empty()
                    : Optional.of(
                        "gecontracteerd is eenheid %s, niet %s"
                            .formatted(regel.eenheid().code(), product.omvang().eenheid().code())));
  }
}
