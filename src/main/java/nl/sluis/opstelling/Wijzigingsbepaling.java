package nl.sluis.opstelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * What a beschikking does to a toewijzing that is known: the Einddatum, a budget and an Omvang in
 * total may change under the same number, and it may be taken back; any other Omvang takes a new
 * toewijzing (OP033x1, OP257, IV066).
 */
final class Wijzigingsbepaling {
  private final Beschikking beschikking;
  private final LocalDate dagtekening;
  private final NieuweToewijzing nieuw;
  private final Opvolging opvolging;

  Wijzigingsbepaling(Beschikking beschikking, LocalDate dagtekening) {
    this.beschikking = beschikking;
    this.dagtekening = dagtekening;
    this.nieuw = new NieuweToewijzing(beschikking);
    this.opvolging = new Opvolging(beschikking, dagtekening);
  }

  /**
   * What comes of it.
   *
   * @param gedeclareerdTot end of the latest approved ProductPeriode on it; null for none
   */
  Lijnuitkomst bepaal(Besluitlijn lijn, Toewijzing bekend, @Nullable LocalDate gedeclareerdTot) {
    List<Aanwijzing> anders = watNietKanWijzigen(lijn, bekend);
    if (!anders.isEmpty()) {
      return Lijnuitkomst.gebreken(anders);
    }
    if (bekend.isVerwijderd()) {
      return teruggenomen(lijn, bekend);
    }
    if (lijn.product().neemtTerug()) {
      return neemTerug(lijn, bekend);
    }
    Toewijzingsverschil verschil = new Toewijzingsverschil(bekend, lijn.product());
    if (verschil.isAndereToewijzing()) {
      return opvolging.vervang(lijn, bekend);
    }
    if (lijn.product().wijzigingPer() != null) {
      return Lijnuitkomst.gebrek(
          lijn,
          "wijzigingPer",
          "IV066",
          "wijzigingPer hoort bij een andere omvang, en de omvang is dezelfde. Laat het weg.");
    }
    return verschil.isGeen()
        ? Lijnuitkomst.van(Toewijzingswijziging.ongewijzigd(lijn, bekend))
        : wijzig(lijn, bekend, verschil, gedeclareerdTot);
  }

  private List<Aanwijzing> watNietKanWijzigen(Besluitlijn lijn, Toewijzing bekend) {
    List<Aanwijzing> gebreken = new ArrayList<>();
    if (!bekend.bsn().equals(beschikking.client().bsn())) {
      gebreken.add(
          lijn.op(
              "toewijzingNummer",
              "TR332",
              "Toewijzing %d is van een andere client. Controleer het nummer."
                  .formatted(bekend.nummer())));
      return gebreken;
    }
    if (!Objects.equals(bekend.product(), lijn.product().product())) {
      gebreken.add(
          lijn.op(
              "product",
              "IV066",
              ("Toewijzing %d is van %s; een ander product is een nieuwe toewijzing. Laat"
                      + " bij het nieuwe product toewijzingNummer weg, en geef deze een eerdere"
                      + " einddatum of redenWijziging 13.")
                  .formatted(bekend.nummer(), Toewijzingwoorden.product(bekend.product()))));
    }
    if (!bekend.ingangsdatum().equals(lijn.product().ingangsdatum())) {
      gebreken.add(
          lijn.op(
              "ingangsdatum",
              "IV066",
              ("Toewijzing %d gaat in op %s en dat kan niet wijzigen. Neem die datum"
                      + " over, of neem haar terug met redenWijziging 13 en geef een nieuwe,"
                      + " zonder toewijzingNummer.")
                  .formatted(bekend.nummer(), bekend.ingangsdatum())));
    }
    return gebreken;
  }

  private static Lijnuitkomst teruggenomen(Besluitlijn lijn, Toewijzing bekend) {
    return lijn.product().neemtTerug()
        ? Lijnuitkomst.NIETS
        : Lijnuitkomst.gebrek(
            lijn,
            "toewijzingNummer",
            "IV066",
            "Toewijzing %d is eerder teruggenomen. Laat toewijzingNummer weg voor een nieuwe."
                .formatted(bekend.nummer()));
  }

  private Lijnuitkomst neemTerug(Besluitlijn lijn, Toewijzing bekend) {
    return Toewijzingsmoment.bijWijziging(
        bekend,
        beschikking,
        moment ->
            Lijnuitkomst.van(
                new Toewijzingswijziging(
                    Wijzigingsoort.VERWIJDERD,
                    lijn.plaats(),
                    Productversie.gewijzigd(
                        bekend,
                        lijn,
                        moment,
                        RedenWijziging.VERWIJDERD,
                        bekend.ingangsdatum(),
                        bekend.omvang(),
                        bekend.budget()),
                    "Teruggenomen: zij telt als nooit verstuurd (reden 13).")));
  }

  private Lijnuitkomst wijzig(
      Besluitlijn lijn,
      Toewijzing bekend,
      Toewijzingsverschil verschil,
      @Nullable LocalDate gedeclareerdTot) {
    List<Aanwijzing> gebreken = new ArrayList<>();
    keurVerlenging(lijn, bekend, verschil).ifPresent(gebreken::add);
    gebreken.addAll(keurEinde(lijn, verschil));
    RedenWijziging reden =
        Wijzigingsreden.bij(lijn, verschil.isAlleenLater() ? RedenWijziging.VERLENGING : null)
            .orElse(null);
    keurReden(lijn, reden, verschil).ifPresent(gebreken::add);
    if (reden == null || !gebreken.isEmpty()) {
      return Lijnuitkomst.gebreken(gebreken);
    }
    return Toewijzingsmoment.bijWijziging(
        bekend,
        beschikking,
        moment -> gewijzigd(lijn, bekend, verschil, reden, moment, gedeclareerdTot));
  }

  private Optional<Aanwijzing> keurVerlenging(
      Besluitlijn lijn, Toewijzing bekend, Toewijzingsverschil verschil) {
    boolean isVerlopen = bekend.einddatum() != null && bekend.einddatum().isBefore(dagtekening);
    return verschil.isLater()
            && isVerlopen
            && lijn.product().redenWijziging() != RedenWijziging.CORRECTIE
        ? Optional.of(
            lijn.op(
                "einddatum",
                "OP380",
                ("Toewijzing %d is verlopen op %s; verlengen kan alleen zolang zij loopt."
                        + " Laat toewijzingNummer weg en geef een ingangsdatum na die dag, dan"
                        + " wordt het een nieuwe toewijzing. Was de einddatum een vergissing, geef"
                        + " dan redenWijziging 14.")
                    .formatted(bekend.nummer(), bekend.einddatum())))
        : Optional.empty();
  }

  private List<Aanwijzing> keurEinde(Besluitlijn lijn, Toewijzingsverschil verschil) {
    LocalDate einde = lijn.product().einddatum();
    if (einde != null && einde.isBefore(lijn.product().ingangsdatum())) {
      return List.of(
          lijn.op(
              "einddatum",
              "CS003",
              "De einddatum ligt voor de ingangsdatum. Verbeter haar, of neem de"
                  + " toewijzing terug met redenWijziging 13."));
    }
    return verschil.isLater() ? nieuw.keurEinde(lijn) : List.of();
  }

  private static Optional<Aanwijzing> keurReden(
      Besluitlijn lijn, @Nullable RedenWijziging reden, Toewijzingsverschil verschil) {
    if (reden == null) {
      return Optional.of(
          lijn.op(
              "redenWijziging",
              "IV099",
              ("Deze toewijzing %s. Zeg met redenWijziging waarom, volgens codelijst"
                      + " JZ002 of WMO002 (bijvoorbeeld 02, 05, 07, 09 of 14).")
                  .formatted(verschil.inWoorden())));
    }
    return Wijzigingsreden.past(reden, verschil.isEerder(), verschil.isLater())
        .map(tekst -> lijn.op("redenWijziging", "IV099", tekst));
  }

  private Lijnuitkomst gewijzigd(
      Besluitlijn lijn,
      Toewijzing bekend,
      Toewijzingsverschil verschil,
      RedenWijziging reden,
      Toewijzingsmoment moment,
      @Nullable LocalDate gedeclareerdTot) {
    BeschiktProduct product = lijn.product();
    ToegewezenProduct versie =
        Productversie.gewijzigd(
            bekend, lijn, moment, reden, product.einddatum(), product.omvang(), product.budget());
    Lijnuitkomst uitkomst =
        Lijnuitkomst.van(
            new Toewijzingswijziging(
                verschil.soort(), lijn.plaats(), versie, verschil.uitleg(reden)));
    return metAdviezen(uitkomst, lijn, verschil, gedeclareerdTot);
  }

  private Lijnuitkomst metAdviezen(
      Lijnuitkomst uitkomst,
      Besluitlijn lijn,
      Toewijzingsverschil verschil,
      @Nullable LocalDate gedeclareerdTot) {
    Lijnuitkomst met = uitkomst;
    LocalDate einde = lijn.product().einddatum();
    if (verschil.isEerder() && einde != null && einde.isBefore(dagtekening)) {
      met =
          met.metAdvies(
              lijn,
              "einddatum",
              "OP186",
              "De toewijzing eindigt in het verleden. Dat kan alleen als de aanbieder"
                  + " ermee instemt.");
    }
    if (einde != null && gedeclareerdTot != null && gedeclareerdTot.isAfter(einde)) {
      met =
          met.metAdvies(
              lijn,
              "einddatum",
              "OP362",
              "Er is al gedeclareerd tot en met %s, na deze einddatum.".formatted(gedeclareerdTot));
    }
    if (verschil.isMinder()) {
      met =
          met.metAdvies(
              lijn,
              "",
              "OP298",
              "Wat in totaal is toegewezen wordt minder. Dat kan alleen als de aanbieder"
                  + " ermee instemt.");
    }
    return met;
  }
}
