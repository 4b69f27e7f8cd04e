package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;
import static nl.sluis.controle.Regel.niveau3;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.controle.Regel.Toets;
import nl.sluis.dossier.Levering;

/**
 * The rules about start and stop of delivery. Of a line that takes an earlier one back only TR063
 * and TR071 are judged (D14).
 */
final class RegieRegels {
  /** In the Wmo TR019 does not name the stop; a stop without its start is TR382 all the same. */
  private static final Set<Berichtsoort> MET_TOEWIJZING =
      EnumSet.of(Berichtsoort.JW305, Berichtsoort.JW307, Berichtsoort.WMO305);

  static final List<Regel> REGELS =
      List.of(
          niveau2("CS058", "StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen).")
              .herstel("Vul 1 voor een nieuwe melding, of 3 om een eerdere melding in te trekken.")
              .op(MetLevering.class, "StatusAanlevering", in(305, 307))
              .geldtAls(
                  lijn ->
                      lijn.statusAanlevering() == StatusAanlevering.EERSTE || lijn.isVerwijdering(),
                  lijn -> "StatusAanlevering is %s.".formatted(lijn.statusAanlevering().code())),
          niveau2("TR018", "De Einddatum van een stop ligt niet voor de Begindatum.")
              .herstel("Vul een Einddatum op of na de Begindatum van de levering.")
              .op(StopProduct.class, "Einddatum", in(307))
              .geldtAls(
                  stop -> !stop.einddatum().isBefore(stop.begindatum()),
                  stop ->
                      "Einddatum %s ligt voor Begindatum %s."
                          .formatted(stop.einddatum(), stop.begindatum())),
          niveau3(
                  "TR019",
                  "9019",
                  "Een start of stop met een ToewijzingNummer hoort bij een toewijzing van deze"
                      + " cliënt.")
              .herstel(
                  "Neem het ToewijzingNummer over uit het toewijzingsbericht van deze gemeente.")
              .op(MetLevering.class, "ToewijzingNummer", MET_TOEWIJZING)
              .metDossier(
                  bijAanlevering(
                      (lijn, omgeving) ->
                          lijn.toewijzingNummer() == null
                              || omgeving.dossier().client().toewijzingen().stream()
                                  .anyMatch(
                                      toewijzing -> toewijzing.nummer() == lijn.toewijzingNummer()),
                      (lijn, omgeving) ->
                          "Toewijzing %d is niet bekend voor deze cliënt bij deze gemeente en"
                                  .formatted(lijn.toewijzingNummer())
                              + " aanbieder.")),
          niveau3(
                  "TR063",
                  "9063",
                  "Wat wordt ingetrokken, is eerder verstuurd en nog niet ingetrokken.")
              .herstel(
                  "Neem alle sleutelvelden van de eerdere melding ongewijzigd over; is zij al"
                      + " ingetrokken, dan hoeft er niets meer te gebeuren.")
              .op(MetLevering.class, "StatusAanlevering", in(305, 307))
              .metDossier(
                  (lijn, omgeving, fout) -> {
                    boolean bekend =
                        omgeving.dossier().client().leveringen().contains(Levering.van(lijn));
                    if (lijn.isVerwijdering() && !bekend) {
                      fout.hier(
                          "Er is geen eerdere melding met dezelfde sleutel om in te trekken.");
                    }
                  }),
          niveau3("TR071", "9071", "Een start waarop al een stop volgde, wordt niet ingetrokken.")
              .herstel("Trek eerst de stop in, en daarna de start.")
              .op(StartProduct.class, "StatusAanlevering", in(305))
              .metDossier(
                  (start, omgeving, fout) -> {
                    boolean gestopt =
                        omgeving.dossier().client().leveringen().stream()
                            .anyMatch(
                                eerder ->
                                    eerder.isStop() && eerder.start().equals(Levering.van(start)));
                    if (start.isVerwijdering() && gestopt) {
                      fout.hier(
                          "Van de start per %s is al een stop gemeld."
                              .formatted(start.begindatum()));
                    }
                  }),
          niveau3("TR074", "9074", "Een melding met dezelfde sleutel is niet eerder verstuurd.")
              .herstel(
                  "Stuur de melding niet nog eens; is de eerdere fout, trek die dan eerst in met"
                      + " StatusAanlevering 3.")
              .op(MetLevering.class, "StatusAanlevering", in(305, 307))
              .metDossier(
                  bijAanlevering(
                      geen((lijn, eerder) -> eerder.equals(Levering.van(lijn))),
                      (lijn, omgeving) ->
                          "Deze melding per %s is al verstuurd.".formatted(lijn.begindatum()))),
          niveau3(
                  "TR326",
                  "9326",
                  "Een levering start pas als de vorige op dezelfde toewijzing is gestopt.")
              .herstel("Meld eerst de stop van de lopende levering, of trek haar start in.")
              .op(StartProduct.class, "Begindatum", in(305))
              .metDossier(
                  bijAanlevering(
                      (start, omgeving) -> !loopt(rond(start, omgeving)),
                      (start, omgeving) ->
                          "Op deze toewijzing of dit product loopt al een levering die niet is"
                              + " gestopt.")),
          niveau3(
                  "TR382",
                  "9069",
                  "Een stop noemt de start die hij beëindigt: zelfde ToewijzingNummer, Product en"
                      + " Begindatum.")
              .herstel(
                  "Neem de sleutelvelden van de start ongewijzigd over; is de start nooit gemeld,"
                      + " meld die dan eerst.")
              .op(StopProduct.class, "Begindatum", in(307))
              .metDossier(
                  bijAanlevering(
                      (stop, omgeving) -> rond(stop, omgeving).contains(Levering.van(stop).start()),
                      (stop, omgeving) ->
                          "Er is geen start per %s met hetzelfde ToewijzingNummer en Product."
                              .formatted(stop.begindatum()))),
          niveau3("TR413", "9413", "Een levering wordt niet twee keer tijdelijk gestopt.")
              .herstel(
                  "Meld een definitieve stop, of meld eerst dat de levering opnieuw is gestart.")
              .op(StopProduct.class, "RedenBeeindiging", in(307))
              .metDossier(
                  bijAanlevering(
                      geen(
                          (stop, eerder) ->
                              isTijdelijk(stop)
                                  && eerder.isTijdelijk()
                                  && zelfdeStart(stop, eerder)),
                      (stop, omgeving) ->
                          "De levering per %s is al tijdelijk gestopt."
                              .formatted(stop.begindatum()))),
          niveau3(
                  "TR414",
                  "9414",
                  "De Einddatum van een volgende stop ligt niet voor die van de eerdere.")
              .herstel("Vul een Einddatum op of na die van de eerdere stop, of trek die eerst in.")
              .op(StopProduct.class, "Einddatum", in(307))
              .metDossier(
                  bijAanlevering(
                      geen(
                          (stop, eerder) ->
                              zelfdeStart(stop, eerder)
                                  && stop.einddatum()
                                      .isBefore(Objects.requireNonNull(eerder.einddatum()))),
                      (stop, omgeving) ->
                          "Einddatum %s ligt voor de Einddatum van een eerdere stop."
                              .formatted(stop.einddatum()))),
          niveau3("TR415", "9415", "Een levering wordt maar één keer definitief gestopt.")
              .herstel("Trek de eerdere definitieve stop eerst in, of stuur deze niet.")
              .op(StopProduct.class, "RedenBeeindiging", in(307))
              .metDossier(
                  bijAanlevering(
                      geen((stop, eerder) -> zelfdeStart(stop, eerder) && !eerder.isTijdelijk()),
                      (stop, omgeving) ->
                          "De levering per %s is al definitief gestopt."
                              .formatted(stop.begindatum()))));

  private RegieRegels() {}

  /** Judged at a line that adds, not at one that takes back. */
  private static <T extends MetLevering> Toets<T> bijAanlevering(
      BiPredicate<T, Omgeving> geldt, BiFunction<T, Omgeving, String> melding) {
    return (lijn, omgeving, fout) -> {
      if (!lijn.isVerwijdering() && !geldt.test(lijn, omgeving)) {
        fout.hier(melding.apply(lijn, omgeving));
      }
    };
  }

  /** Holds when no start or stop that counts is such a one. */
  private static <T extends MetLevering> BiPredicate<T, Omgeving> geen(
      BiPredicate<T, Levering> zoEen) {
    return (lijn, omgeving) ->
        rond(lijn, omgeving).stream().noneMatch(eerder -> zoEen.test(lijn, eerder));
  }

  private static List<Levering> rond(MetLevering lijn, Omgeving omgeving) {
    return omgeving.verloop().leveringen(omgeving).rond(lijn);
  }

  /** A start runs until any stop names it. */
  private static boolean loopt(List<Levering> leveringen) {
    return leveringen.stream()
        .filter(eerder -> !eerder.isStop())
        .anyMatch(
            start ->
                leveringen.stream().noneMatch(stop -> stop.isStop() && stop.start().equals(start)));
  }

  private static boolean isTijdelijk(StopProduct stop) {
    return Levering.TIJDELIJK.equals(stop.redenBeeindiging());
  }

  /** TR413 to TR415: of the same delivery, from the same Begindatum. */
  private static boolean zelfdeStart(StopProduct stop, Levering eerder) {
    return eerder.isStop() && eerder.begindatum().equals(stop.begindatum());
  }
}
