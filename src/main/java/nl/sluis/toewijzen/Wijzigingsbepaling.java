package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.dossier.Toewijzing;

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
   * @param gedeclareerd what is approved on it and not credited
   */
  Lijnuitkomst bepaal(Besluitlijn lijn, Toewijzing bekend, Gedeclareerd gedeclareerd) {
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
        : wijzig(lijn, bekend, verschil, gedeclareerd);
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
    Lijnuitkomst uitkomst =
        Toewijzingsmoment.bijWijziging(
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
    return bekend.ingangsdatum().isBefore(dagtekening)
        ? uitkomst.metAdvies(
            lijn,
            "redenWijziging",
            "OP186",
            "De toewijzing is al ingegaan en vervalt met terugwerkende kracht. Dat kan alleen als de"
                + " aanbieder ermee instemt.")
        : uitkomst;
  }

  private Lijnuitkomst wijzig(
      Besluitlijn lijn,
      Toewijzing bekend,
      Toewijzingsverschil verschil,
      Gedeclareerd gedeclareerd) {
    Wijzigingskeuring keuring = new Wijzigingskeuring(lijn, bekend, verschil, dagtekening);
    RedenWijziging reden =
        Wijzigingsreden.bij(lijn, verschil.isAlleenLater() ? RedenWijziging.VERLENGING : null)
            .orElse(null);
    List<Aanwijzing> gebreken = new ArrayList<>(keuring.gebreken(reden));
    if (verschil.isLater()) {
      gebreken.addAll(nieuw.keurEinde(lijn));
    }
    return reden == null || !gebreken.isEmpty()
        ? Lijnuitkomst.gebreken(gebreken)
        : Toewijzingsmoment.bijWijziging(
            bekend,
            beschikking,
            moment ->
                Lijnuitkomst.van(gewijzigd(lijn, bekend, verschil, reden, moment))
                    .metAdviezen(keuring.adviezen(gedeclareerd)));
  }

  private static Toewijzingswijziging gewijzigd(
      Besluitlijn lijn,
      Toewijzing bekend,
      Toewijzingsverschil verschil,
      RedenWijziging reden,
      Toewijzingsmoment moment) {
    BeschiktProduct product = lijn.product();
    return new Toewijzingswijziging(
        verschil.soort(),
        lijn.plaats(),
        Productversie.gewijzigd(
            bekend, lijn, moment, reden, product.einddatum(), product.omvang(), product.budget()),
        verschil.uitleg(reden));
  }
}
