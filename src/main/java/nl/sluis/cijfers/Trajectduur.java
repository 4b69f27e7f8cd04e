package nl.sluis.cijfers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** 18: how long a delivery takes, from its start to the stop that ends it. */
final class Trajectduur implements Indicator {
  private static final Definitie DEFINITIE =
      new Definitie(
          "18",
          "Duur van een traject",
          1,
          "mediaan in dagen, van de Begindatum van de start (305) tot de Einddatum van de stop (307)."
              + " Kaplan-Meier: wat nog loopt telt mee tot de laatste dag waarop dat bekend is",
          "trajecten die zijn gestopt",
          "trajecten met een Begindatum in de periode",
          "trajecten die zijn gestopt of nog lopen. Van de rest is de toewijzing voorbij zonder dat een"
              + " stop is gemeld; zij tellen mee tot de Einddatum van de toewijzing",
          List.of(
              "Een stop met reden 20 (tijdelijk) beëindigt geen traject; wat erna weer start hoort erbij, en"
                  + " de onderbreking telt in de duur mee.",
              "Wie alleen gestopte trajecten telt, ziet de lange niet: die lopen nog.",
              "Ingetrokken starts en stops tellen niet.",
              "Een nieuwe toewijzing is een nieuw traject, ook als dezelfde zorg doorloopt."));

  @Override
  public Definitie definitie() {
    return DEFINITIE;
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Traject traject : Traject.van(relatie)) {
            if (vraag.periode().bevat(traject.begin())) {
              Cel plek = Cel.van(relatie.partijen()).met(traject.product());
              waarnemer.accept(waarneming(plek, traject, vraag.kennis()));
            }
          }
        });
  }

  private static Waarneming waarneming(Cel plek, Traject traject, LocalDate kennis) {
    LocalDate einde = traject.einde();
    if (einde != null && !einde.isAfter(kennis)) {
      return Waarneming.duurt(plek, traject.client(), dagen(traject, einde), true);
    }
    if (traject.begin().isAfter(kennis)) {
      return Waarneming.apart(plek, traject.client(), WachttijdStart.NOG_NIET, 1);
    }
    boolean isVoorbij = traject.uiterlijk().isBefore(kennis);
    Waarneming open =
        Waarneming.duurt(
            plek,
            traject.client(),
            Math.max(0, dagen(traject, isVoorbij ? traject.uiterlijk() : kennis)),
            false);
    return isVoorbij ? open.metGat("voorbij zonder stop") : open;
  }

  private static int dagen(Traject traject, LocalDate tot) {
    return Math.toIntExact(DAYS.between(traject.begin(), tot));
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.duur(som);
  }
}
