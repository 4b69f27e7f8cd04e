package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.cijfers.Toewijzinggang.Soort;
import nl.sluis.cijfers.Toewijzinggang.Wacht;

/** 16: on which share of the toewijzingen the care had not started after 30, 60 and 90 days. */
final class NietGestart implements Indicator {
  private static final List<Integer> DAGEN = List.of(30, 60, 90);
  private static final int EERSTE = DAGEN.get(0);

  private static final Definitie DEFINITIE =
      new Definitie(
          "16",
          "Niet gestart na 30, 60 en 90 dagen",
          1,
          "aandeel waarop de zorg na 30 dagen niet is gestart; in delen ook na 60 en 90 dagen, elk met"
              + " zijn eigen noemer (gevolgd)",
          "toewijzingen waarop de zorg zo veel dagen na de ToewijzingsDatum of de Ingangsdatum (de laatste"
              + " van de twee) nog niet was gestart; een start op die dag zelf is op tijd",
          "toewijzingen van indicator 13 die zo lang te volgen zijn: zij golden zo lang, en de dag is"
              + " voorbij",
          "toewijzingen die 30 dagen te volgen zijn, en waarvan bekend is of de zorg is gestart",
          List.of(
              "Wie niet zo lang te volgen is telt niet, ook niet als de zorg al is gestart: anders lijkt"
                  + " iedereen op tijd.",
              "Starts met terugwerkende kracht staan apart, zoals bij 13.",
              "Een toegekende prestatie zonder start is geen wachten, maar een start die niet is gemeld; zij"
                  + " staat apart (delen.startNietGemeld)."));

  @Override
  public Definitie definitie() {
    return DEFINITIE;
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(EnumSet.of(Celsleutel.KLASSE));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Toewijzinggang gang : Toewijzinggang.van(relatie)) {
            if (vraag.periode().bevat(gang.besloten())) {
              neemWaar(gang, vraag, waarnemer);
            }
          }
        });
  }

  private static void neemWaar(Toewijzinggang gang, Vraag vraag, Consumer<Waarneming> waarnemer) {
    Wacht wacht = gang.op(vraag.kennis());
    if (!wacht.telt()) {
      waarnemer.accept(WachttijdStart.apart(gang, wacht));
      return;
    }
    int gevolgd = gang.dagen(gang.gevolgdTot(vraag.kennis()));
    Waarneming waarneming =
        gevolgd < EERSTE
            ? Waarneming.onbekend(gang.plek(), gang.client(), "geen 30 dagen te volgen")
            : Waarneming.telt(gang.plek(), gang.client(), isNog(wacht, EERSTE));
    for (int dagen : DAGEN) {
      if (gevolgd >= dagen) {
        boolean isNog = isNog(wacht, dagen);
        waarnemer.accept(
            Waarneming.telt(
                    Cel.REGIO.met(Celsleutel.KLASSE, "na %d dagen".formatted(dagen)),
                    gang.client(),
                    isNog)
                .alleenDaar());
        waarneming = waarneming.met(gevolgd(dagen), 1).met(nietGestart(dagen), isNog ? 1 : 0);
      }
    }
    waarnemer.accept(waarneming);
  }

  private static boolean isNog(Wacht wacht, int dagen) {
    return wacht.soort() == Soort.WACHT || wacht.dagen() > dagen;
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    Uitkomst uitkomst = Uitkomst.aandeel(som);
    for (int dagen : DAGEN) {
      long noemer = som.deel(gevolgd(dagen));
      if (noemer > 0) {
        uitkomst =
            uitkomst.metAandeel(
                "aandeelNa%dDagen".formatted(dagen), som.deel(nietGestart(dagen)), noemer);
      }
    }
    return uitkomst;
  }

  private static String gevolgd(int dagen) {
    return "gevolgd%dDagen".formatted(dagen);
  }

  private static String nietGestart(int dagen) {
    return "nietGestartNa%dDagen".formatted(dagen);
  }
}
