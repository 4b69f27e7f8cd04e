package nl.sluis.uitvraag.nza;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.DatumGebruik;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Geld;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.uitvraag.Hulp;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Verlening;
import nl.sluis.uitvraag.Vraagperiode;
import org.jspecify.annotations.Nullable;

/** One toewijzing as the NZa sees it: the fields of article 8f. */
final class Spiegelrij {
  static final String MAATREGEL = "maatregel";
  static final List<String> KOLOMMEN =
      List.of(
          "agb",
          "pseudoniem",
          "gemeentecode",
          "geboortejaar",
          "verwijzer",
          "productcategorie",
          "hulpvorm",
          "toewijzingsdatum",
          "beoogde aanvang",
          "aanvang",
          "einde",
          "reden einde",
          "bedrag",
          "volume",
          "eenheid",
          "toewijzingnummer");

  private Spiegelrij() {}

  /** Its cells; amount and volume are of the period alone. */
  static List<String> van(
      Hulp hulp, String pseudoniem, Hulpvormen hulpvormen, Vraagperiode periode) {
    List<Verlening> verleningen = hulp.verleningen();
    Verlening eerste = verleningen.isEmpty() ? null : verleningen.get(0);
    Verlening laatste = verleningen.isEmpty() ? null : verleningen.get(verleningen.size() - 1);
    Product product = hulp.product(laatste);
    Map<Eenheid, Long> volumes = new EnumMap<>(Eenheid.class);
    long bedrag = 0;
    for (EerderePrestatie prestatie : van(hulp, periode)) {
      volumes.merge(prestatie.eenheid(), prestatie.geleverdVolume(), Math::addExact);
      bedrag = Math.addExact(bedrag, prestatie.bedrag());
    }
    return List.of(
        hulp.partijen().aanbieder(),
        pseudoniem,
        hulp.gemeente(),
        geboortejaar(hulp),
        hulp.verwijzer() == null ? "" : hulp.verwijzer(),
        product == null ? "" : product.categorie(),
        hulpvorm(hulpvormen, product),
        hulp.eerstToegewezen().toString(),
        hulp.toewijzing().ingangsdatum().toString(),
        eerste == null ? "" : eerste.begindatum().toString(),
        laatste == null ? "" : tekst(laatste.einddatum()),
        laatste == null || laatste.einddatum() == null ? "" : laatste.redenBeeindiging(),
        Geld.kaal(bedrag),
        volumes.values().stream().map(String::valueOf).collect(Collectors.joining(" + ")),
        volumes.keySet().stream().map(Eenheid::code).collect(Collectors.joining(" + ")),
        Long.toString(hulp.nummer()));
  }

  /** What was charged of the period, refused and taken back lines not. */
  static List<EerderePrestatie> van(Hulp hulp, Vraagperiode periode) {
    return hulp.gedeclareerd().stream()
        .filter(prestatie -> periode.omvat(prestatie.productPeriode().begindatum()))
        .sorted(Comparator.comparing(prestatie -> prestatie.productPeriode().begindatum()))
        .toList();
  }

  /** Its code, or that it is a maatregel; empty where neither messages nor table say it. */
  static String hulpvorm(Hulpvormen hulpvormen, @Nullable Product product) {
    Hulpvormen.Keuze keuze = hulpvormen.van(product);
    return keuze.isMaatregel() ? MAATREGEL : keuze.hulpvorm();
  }

  /** How a form is called where figures are added up: its code, else the categorie. */
  static String vorm(Hulpvormen hulpvormen, @Nullable Product product) {
    String hulpvorm = hulpvorm(hulpvormen, product);
    return hulpvorm.isEmpty()
        ? "categorie " + (product == null ? "onbekend" : product.categorie())
        : hulpvorm;
  }

  private static String geboortejaar(Hulp hulp) {
    boolean isOnbekend = hulp.persoon().geboortedatum().datumGebruik() == DatumGebruik.ONBEKEND;
    return isOnbekend ? "" : Integer.toString(hulp.persoon().geboortedatum().datum().getYear());
  }

  private static String tekst(@Nullable LocalDate dag) {
    return Stream.ofNullable(dag).map(LocalDate::toString).findFirst().orElse("");
  }
}
