package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.dossier.Toewijzing;

/** What a beschikking grants for the first time (IV066). */
final class NieuweToewijzing {
  private final Beschikking beschikking;

  NieuweToewijzing(Beschikking beschikking) {
    this.beschikking = beschikking;
  }

  /**
   * What comes of it.
   *
   * @param lopend what is in force for this client at this aanbieder
   */
  Lijnuitkomst bepaal(Besluitlijn lijn, List<Toewijzing> lopend) {
    List<Aanwijzing> gebreken = new ArrayList<>(keurAlsNieuw(lijn));
    gebreken.addAll(keurBegin(lijn));
    gebreken.addAll(keurEinde(lijn));
    verlengbaar(lijn, lopend).ifPresent(gebreken::add);
    if (!gebreken.isEmpty()) {
      return Lijnuitkomst.gebreken(gebreken);
    }
    ToegewezenProduct product = Productversie.nieuw(lijn, Toewijzingsmoment.van(beschikking));
    return Lijnuitkomst.van(
        new Toewijzingswijziging(
            Wijzigingsoort.NIEUW,
            lijn.plaats(),
            product,
            Toewijzingwoorden.toewijzing(product) + "."));
  }

  private static List<Aanwijzing> keurAlsNieuw(Besluitlijn lijn) {
    BeschiktProduct product = lijn.product();
    List<Aanwijzing> gebreken = new ArrayList<>();
    String bekend =
        product.toewijzingNummer() == null
            ? "Noem het toewijzingNummer van de toewijzing die wijzigt"
            : "Toewijzing %d is bij deze aanbieder niet bekend. Controleer het nummer"
                .formatted(product.toewijzingNummer());
    if (product.redenWijziging() != null) {
      gebreken.add(
          lijn.op(
              "redenWijziging",
              "IV066",
              "Een nieuwe toewijzing heeft geen redenWijziging. %s, of laat haar weg."
                  .formatted(bekend)));
    }
    if (product.wijzigingPer() != null) {
      gebreken.add(
          lijn.op(
              "wijzigingPer",
              "IV066",
              "wijzigingPer hoort bij een bekende toewijzing. %s, of laat het weg."
                  .formatted(bekend)));
    }
    return gebreken;
  }

  private List<Aanwijzing> keurBegin(Besluitlijn lijn) {
    LocalDate vanaf = beschikking.geldigheid().ingangsdatum();
    return lijn.product().ingangsdatum().isBefore(vanaf)
        ? List.of(
            lijn.op(
                "ingangsdatum",
                null,
                "De toewijzing gaat in voordat de beschikking geldt, op %s.".formatted(vanaf)))
        : List.of();
  }

  /** A toewijzing does not last longer than the beschikking that it follows from. */
  List<Aanwijzing> keurEinde(Besluitlijn lijn) {
    LocalDate tot = beschikking.geldigheid().einddatum();
    LocalDate einde = lijn.product().einddatum();
    if (tot == null || einde != null && !einde.isAfter(tot)) {
      return List.of();
    }
    return List.of(
        lijn.op(
            "einddatum",
            null,
            einde == null
                ? "De beschikking geldt tot en met %s. Vul de einddatum van de toewijzing."
                    .formatted(tot)
                : "De toewijzing eindigt na de beschikking, die geldt tot en met %s."
                    .formatted(tot)));
  }

  /** OP380: what goes on unchanged is an extension of what is in force, and no new toewijzing. */
  private static Optional<Aanwijzing> verlengbaar(Besluitlijn lijn, List<Toewijzing> lopend) {
    return lopend.stream()
        .filter(bekend -> sluitAan(lijn.product(), bekend))
        .findFirst()
        .map(
            bekend ->
                lijn.op(
                    "",
                    "OP380",
                    ("Dit sluit aan op toewijzing %d van hetzelfde product met dezelfde"
                            + " omvang, die nog loopt. Verlengen gaat onder haar eigen nummer:"
                            + " geef toewijzingNummer %d, ingangsdatum %s en de nieuwe einddatum.")
                        .formatted(bekend.nummer(), bekend.nummer(), bekend.ingangsdatum())));
  }

  private static boolean sluitAan(BeschiktProduct product, Toewijzing bekend) {
    return bekend.einddatum() != null
        && bekend.einddatum().plusDays(1).equals(product.ingangsdatum())
        && Objects.equals(bekend.product(), product.product())
        && Objects.equals(bekend.omvang(), product.omvang())
        && bekend.budget() == null
        && product.budget() == null
        && (bekend.omvang() == null || bekend.omvang().frequentie() != Frequentie.TOTAAL);
  }
}
