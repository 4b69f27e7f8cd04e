package nl.sluis.cijfers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.sluis.cijfers.Toewijzinggang.Wacht;
import org.jspecify.annotations.Nullable;

/** 14: how long from a verzoek to the start of the care, where both parts are known. */
final class WachttijdTotaal implements Indicator {
  private static final String GEVOLGD = "gevolgdTotNorm";
  private static final String BINNEN = "gestartBinnenNorm";

  private static final Definitie DEFINITIE =
      new Definitie(
          "14",
          "Wachttijd van verzoek tot start",
          1,
          "mediaan in dagen: per toewijzing de dagen van indicator 12 en die van 13 bij elkaar."
              + " Kaplan-Meier: wie nog op de start wacht telt mee tot de laatste dag waarop dat bekend is."
              + " In delen het P90, en van wie tot de norm te volgen zijn (delen.gevolgdTotNorm) het aandeel dat"
              + " daarbinnen is gestart, die dag zelf erbij",
          "toewijzingen op een verzoek waarop de zorg is gestart",
          "toewijzingen op een bekend verzoek, waarvan de eerste versie een ToewijzingsDatum in de periode"
              + " heeft en waarop kan worden gewacht",
          "toewijzingen waarvan het verzoek bekend is, en of de zorg is gestart",
          List.of(
              "Tussen de ToewijzingsDatum en een latere Ingangsdatum wacht niemand; die dagen tellen niet.",
              "Wie nog op een toewijzing wacht, telt in indicator 12 en nog niet hier.",
              "Een verzoek dat ooit is afgewezen telt niet; een dat in onderzoek was wel.",
              "Apart staan dezelfde toewijzingen als bij 13, en wat voor het verzoek al was besloten.",
              "De norm is dertien weken (91 dagen), of wat de regio per product of productcategorie bepaalt"
                  + " (--normen)."));

  @Override
  public Definitie definitie() {
    return DEFINITIE;
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          Map<String, Verzoekfeit> verzoeken = Toewijzinggang.verzoeken(relatie);
          verzoeken.keySet().removeAll(WachttijdVerzoek.afgewezen(relatie));
          for (Toewijzinggang gang : Toewijzinggang.van(relatie)) {
            if (vraag.periode().bevat(gang.besloten())) {
              waarnemer.accept(
                  waarneming(gang, gang.verzoek(verzoeken), gang.op(vraag.kennis()), vraag));
            }
          }
        });
  }

  private static Waarneming waarneming(
      Toewijzinggang gang, @Nullable Verzoekfeit verzoek, Wacht wacht, Vraag vraag) {
    if (verzoek == null) {
      return Waarneming.onbekend(gang.plek(), gang.client(), WachttijdVerzoek.ZONDER_VERZOEK);
    }
    if (!wacht.telt()) {
      return WachttijdStart.apart(gang, wacht);
    }
    int opToewijzing = Math.toIntExact(DAYS.between(verzoek.ontvangen(), gang.besloten()));
    if (opToewijzing < 0) {
      return Waarneming.apart(gang.plek(), gang.client(), WachttijdVerzoek.EERDER, 1);
    }
    int dagen = opToewijzing + wacht.dagen();
    int norm = vraag.normen().van(gang.verloop().product());
    boolean isGevolgd = opToewijzing + gang.dagen(gang.gevolgdTot(vraag.kennis())) >= norm;
    return Waarneming.duurt(gang.plek(), gang.client(), dagen, wacht.isGestart())
        .met(GEVOLGD, isGevolgd ? 1 : 0)
        .met(BINNEN, isGevolgd && wacht.isGestart() && dagen <= norm ? 1 : 0);
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    long gevolgd = som.deel(GEVOLGD);
    return Uitkomst.duur(som).metAandeel("aandeelBinnenNorm", som.deel(BINNEN), gevolgd);
  }
}
