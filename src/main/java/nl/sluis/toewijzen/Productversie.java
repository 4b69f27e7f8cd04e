package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/** How a version of a toewijzing comes to stand in a 301. */
final class Productversie {
  /** Stands for the number until a new toewijzing has got one. */
  static final long NOG_GEEN_NUMMER = -1;

  private static final int LANGSTE_COMMENTAAR = 3_500;

  private Productversie() {}

  /**
   * As it was sent before: unchanged, so without RedenWijziging (IV099) and with the moment at
   * which it was settled (IV013).
   */
  static ToegewezenProduct zoals(
      Toewijzing bekend, @Nullable String referentie, @Nullable String commentaar) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        bekend.nummer(),
        referentie,
        bekend.product(),
        bekend.toewijzingsdatum(),
        bekend.toewijzingstijd(),
        bekend.ingangsdatum(),
        bekend.einddatum(),
        null,
        bekend.omvang(),
        bekend.budget(),
        commentaar,
        List.of());
  }

  /** A first grant: no RedenWijziging (IV066). */
  static ToegewezenProduct nieuw(Besluitlijn lijn, Toewijzingsmoment moment) {
    BeschiktProduct product = lijn.product();
    return new ToegewezenProduct(
        Plaats.GEEN,
        Objects.requireNonNullElse(product.toewijzingNummer(), NOG_GEEN_NUMMER),
        product.referentieAanbieder(),
        product.product(),
        moment.datum(),
        moment.tijd(),
        product.ingangsdatum(),
        product.einddatum(),
        null,
        product.omvang(),
        product.budget(),
        commentaar(lijn),
        List.of());
  }

  /** The known toewijzing, changed under its own number. */
  static ToegewezenProduct gewijzigd(
      Toewijzing bekend,
      Besluitlijn lijn,
      Toewijzingsmoment moment,
      RedenWijziging reden,
      @Nullable LocalDate einddatum,
      @Nullable Omvang omvang,
      @Nullable Long budget) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        bekend.nummer(),
        lijn.product().referentieAanbieder(),
        bekend.product(),
        moment.datum(),
        moment.tijd(),
        bekend.ingangsdatum(),
        einddatum,
        reden,
        omvang,
        budget,
        commentaar(lijn),
        List.of());
  }

  /** The same with another number or reference. */
  static ToegewezenProduct met(
      ToegewezenProduct product, long nummer, @Nullable String referentie) {
    return new ToegewezenProduct(
        product.plaats(),
        nummer,
        referentie,
        product.product(),
        product.toewijzingsdatum(),
        product.toewijzingstijd(),
        product.ingangsdatum(),
        product.einddatum(),
        product.redenWijziging(),
        product.omvang(),
        product.budget(),
        product.commentaar(),
        List.of());
  }

  /** What the gemeente says with the product, and then which arrangement it belongs to (OP191). */
  static @Nullable String commentaar(Besluitlijn lijn) {
    String tekst =
        Berichttekst.opEenRegel(
            Stream.of(
                    lijn.product().commentaar(),
                    lijn.arrangement() == null ? null : lijn.arrangement().omschrijving())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    return tekst.isEmpty() ? null : Berichttekst.ingekort(tekst, LANGSTE_COMMENTAAR);
  }
}
