package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.dossier.Toewijzing;

/**
 * A toewijzing of which the Omvang changes, other than in total: it ends, and a new one with a
 * number of its own takes its place from the day on which the change begins (OP257, IV066).
 */
final class Opvolging {
  private final Beschikking beschikking;
  private final LocalDate dagtekening;
  private final NieuweToewijzing nieuw;

  Opvolging(Beschikking beschikking, LocalDate dagtekening) {
    this.beschikking = beschikking;
    this.dagtekening = dagtekening;
    this.nieuw = new NieuweToewijzing(beschikking);
  }

  Lijnuitkomst vervang(Besluitlijn lijn, Toewijzing bekend) {
    LocalDate per = lijn.product().wijzigingPer();
    if (per == null || per.isBefore(bekend.ingangsdatum())) {
      return Lijnuitkomst.gebrek(
          lijn,
          per == null ? "omvang" : "wijzigingPer",
          "IV066",
          ("De omvang van toewijzing %d was %s. Een andere omvang is een nieuwe"
                  + " toewijzing (OP257). Zeg met wijzigingPer vanaf welke dag, op of na %s; Sluis"
                  + " laat de oude dan de dag ervoor eindigen en maakt de nieuwe.")
              .formatted(
                  bekend.nummer(),
                  Toewijzingwoorden.omvang(bekend.omvang(), bekend.budget()),
                  bekend.ingangsdatum()));
    }
    Besluitlijn vervolg = vervolg(lijn, per);
    Lijnuitkomst opvolger = nieuw.bepaal(vervolg, List.of());
    return Toewijzingsmoment.bijWijziging(
        bekend,
        beschikking,
        moment -> {
          List<Toewijzingswijziging> samen = new ArrayList<>();
          samen.add(beeindig(lijn, bekend, moment, per));
          samen.addAll(opvolger.wijzigingen());
          return metAdvies(
              new Lijnuitkomst(samen, opvolger.gebreken(), opvolger.adviezen()), lijn, per);
        });
  }

  private Lijnuitkomst metAdvies(Lijnuitkomst uitkomst, Besluitlijn lijn, LocalDate per) {
    return per.isBefore(dagtekening)
        ? uitkomst.metAdvies(
            lijn,
            "wijzigingPer",
            "OP186",
            "De omvang wijzigt met terugwerkende kracht. Dat kan alleen als de aanbieder"
                + " ermee instemt.")
        : uitkomst;
  }

  private static Besluitlijn vervolg(Besluitlijn lijn, LocalDate per) {
    BeschiktProduct product = lijn.product();
    return new Besluitlijn(
        lijn.plaats(),
        lijn.aanbieder(),
        new BeschiktProduct(
            null,
            product.aanbieder(),
            product.product(),
            product.omvang(),
            product.budget(),
            per,
            product.einddatum(),
            null,
            null,
            product.referentieAanbieder(),
            product.commentaar()),
        lijn.arrangement());
  }

  private Toewijzingswijziging beeindig(
      Besluitlijn lijn, Toewijzing bekend, Toewijzingsmoment moment, LocalDate per) {
    if (bekend.einddatum() != null && bekend.einddatum().isBefore(per)) {
      return Toewijzingswijziging.ongewijzigd(lijn, bekend);
    }
    boolean vanafHetBegin = per.equals(bekend.ingangsdatum());
    LocalDate einde = vanafHetBegin ? per : per.minusDays(1);
    RedenWijziging reden =
        vanafHetBegin
            ? RedenWijziging.VERWIJDERD
            : Wijzigingsreden.bij(lijn, RedenWijziging.VERKORTING).orElseThrow();
    return new Toewijzingswijziging(
        vanafHetBegin ? Wijzigingsoort.VERWIJDERD : Wijzigingsoort.VERKORT,
        lijn.plaats(),
        Productversie.gewijzigd(
            bekend, lijn, moment, reden, einde, bekend.omvang(), bekend.budget()),
        vanafHetBegin
            ? "Teruggenomen: de andere omvang geldt vanaf het begin (reden 13)."
            : "Eindigt op %s in plaats van %s, want de omvang wijzigt (OP257), reden %s."
                .formatted(einde, Toewijzingwoorden.einde(bekend.einddatum()), reden.code()));
  }
}
