package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.bericht.Standaard;

/** What is asked of a beschikking as a whole, beyond its schema. */
final class Beschikkingkeuring {
  private static final int MEERDERJARIG = 18;

  /** The product categories of maatwerkarrangementen (code lists JZ020 and WMO020). */
  private static final String MAATWERK_IJW = "50";

  private static final String MAATWERK_IWMO = "10";

  private final Beschikking beschikking;

  Beschikkingkeuring(Beschikking beschikking) {
    this.beschikking = beschikking;
  }

  List<Aanwijzing> gebreken(LocalDate dagtekening) {
    List<Aanwijzing> gebreken = new ArrayList<>();
    if (beschikking.producten().isEmpty() && beschikking.arrangementen().isEmpty()) {
      gebreken.add(
          Aanwijzing.op("/producten", "Er is geen enkel product. Vul producten of arrangementen."));
    }
    if (beschikking.besluitdatum().isAfter(dagtekening)) {
      gebreken.add(
          new Aanwijzing(
              "/besluitdatum",
              "TR134",
              "Het besluit ligt in de toekomst; het is nu %s.".formatted(dagtekening)));
    }
    LocalDate einde = beschikking.geldigheid().einddatum();
    if (einde != null && einde.isBefore(beschikking.geldigheid().ingangsdatum())) {
      gebreken.add(
          Aanwijzing.op("/geldigheid/einddatum", "De einddatum ligt voor de ingangsdatum."));
    }
    return gebreken;
  }

  List<Aanwijzing> adviezen() {
    return Stream.concat(gezag().stream(), maatwerk()).toList();
  }

  private List<Aanwijzing> gezag() {
    boolean isMinderjarig =
        beschikking
            .client()
            .geboortedatum()
            .datum()
            .plusYears(MEERDERJARIG)
            .isAfter(beschikking.besluitdatum());
    return beschikking.domein() == Standaard.IJW
            && isMinderjarig
            && beschikking.client().relaties().isEmpty()
        ? List.of(
            new Aanwijzing(
                "/client/relaties",
                "OP002",
                "Er staat geen gezagsdrager bij. Neem hem op, tenzij de aanbieder hem al kent."))
        : List.of();
  }

  private Stream<Aanwijzing> maatwerk() {
    String categorie = beschikking.domein() == Standaard.IJW ? MAATWERK_IJW : MAATWERK_IWMO;
    return IntStream.range(0, beschikking.arrangementen().size())
        .filter(nummer -> isAndersDan(categorie, beschikking.arrangementen().get(nummer)))
        .mapToObj(
            nummer ->
                Aanwijzing.op(
                    "/arrangementen/%d/producten/0/product".formatted(nummer),
                    "Voor maatwerkarrangementen is er categorie %s.".formatted(categorie)));
  }

  private static boolean isAndersDan(String categorie, Arrangement arrangement) {
    return arrangement.soort() == Arrangement.Soort.MAATWERK
        && arrangement.producten().stream()
            .map(BeschiktProduct::product)
            .anyMatch(product -> product != null && !categorie.equals(product.categorie()));
  }
}
