package nl.sluis.cijfers;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import nl.sluis.cijfers.Toewijzinggang.Wacht;
import org.jspecify.annotations.Nullable;

/** 13: how long from a toewijzing to the start of the care. */
final class WachttijdStart implements Indicator {
  static final String TERUGWERKEND = "metTerugwerkendeKracht";
  static final String NIET_GEMELD = "startNietGemeld";
  static final String ZONDER_START = "start niet gemeld, wel een toegekende prestatie";
  static final String NOG_NIET = "nogNietBegonnen";

  /** Four, six and thirteen weeks. */
  private static final List<Integer> GRENZEN = List.of(28, 42, 91);

  private static final Definitie DEFINITIE =
      new Definitie(
          "13",
          "Wachttijd van toewijzing tot start",
          1,
          "mediaan in dagen, van de ToewijzingsDatum of de Ingangsdatum (de laatste van de twee) tot de"
              + " Begindatum van de eerste start (305). Kaplan-Meier: wie nog wacht telt mee tot de"
              + " laatste dag waarop dat bekend is. In delen het P90 en het aandeel dat binnen 28, 42 en"
              + " 91 dagen is gestart, die dag zelf erbij",
          "toewijzingen waarop de zorg is gestart",
          "toewijzingen waarvan de eerste versie een ToewijzingsDatum in de periode heeft, en waarop kan"
              + " worden gewacht",
          "toewijzingen waarvan bekend is of de zorg is gestart. De rest heeft een toegekende prestatie,"
              + " maar geen start: een 305 is geen voorwaarde om te declareren",
          List.of(
              "Wie nog wacht telt mee; een gemiddelde over wie al is gestart maakt lange wachttijden kort.",
              "Een start voor de ToewijzingsDatum of de Ingangsdatum staat apart (delen.metTerugwerkendeKracht),"
                  + " en ook een toewijzing die al voorbij was toen zij werd besloten; nul dagen telt mee.",
              "Start niet gemeld staat apart, en telt niet als wachten.",
              "Een toewijzing die is ingetrokken (reden 13) telt niet, een start die is ingetrokken ook niet.",
              "Wie op de Einddatum niet is gestart, telt als wachtend tot die dag.",
              "Een verlenging begint geen nieuwe wachttijd: de eerste versie telt."));

  @Override
  public Definitie definitie() {
    return DEFINITIE;
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Toewijzinggang gang : Toewijzinggang.van(relatie)) {
            if (vraag.periode().bevat(gang.besloten())) {
              waarnemer.accept(waarneming(gang, gang.op(vraag.kennis())));
            }
          }
        });
  }

  private static Waarneming waarneming(Toewijzinggang gang, Wacht wacht) {
    return wacht.telt()
        ? Waarneming.duurt(gang.plek(), gang.client(), wacht.dagen(), wacht.isGestart())
        : apart(gang, wacht);
  }

  /** Of a toewijzing on which nobody waits. */
  static Waarneming apart(Toewijzinggang gang, Wacht wacht) {
    return switch (wacht.soort()) {
      case MET_TERUGWERKENDE_KRACHT ->
          Waarneming.apart(gang.plek(), gang.client(), TERUGWERKEND, 1);
      case NIET_GEMELD ->
          Waarneming.apart(gang.plek(), gang.client(), NIET_GEMELD, 1)
              .vanAantal(1)
              .metGat(ZONDER_START);
      case NOG_NIET -> Waarneming.apart(gang.plek(), gang.client(), NOG_NIET, 1);
      case GESTART, WACHT -> throw new IllegalArgumentException("this one waits");
    };
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    Uitkomst uitkomst = Uitkomst.duur(som);
    for (int grens : GRENZEN) {
      uitkomst = uitkomst.met("binnen" + grens + "Dagen", binnen(som, grens));
    }
    return uitkomst;
  }

  /** The share to whom it happened within so many days; null of too few. */
  private static @Nullable BigDecimal binnen(Optelling som, int dagen) {
    return som.noemer() < Uitkomst.KLEINSTE_NOEMER ? null : som.overleving().aandeelBinnen(dagen);
  }
}
