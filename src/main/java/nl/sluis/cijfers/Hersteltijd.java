package nl.sluis.cijfers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.sluis.cijfers.Regelfeit.Debetsleutel;
import org.jspecify.annotations.Nullable;

/** Indicator 4: how long it takes until what was refused is approved after all. */
final class Hersteltijd implements Indicator {
  private static final int LANG = 60;
  private static final String GEVOLGD = "gevolgd60Dagen";
  private static final String OPEN = "openNa60Dagen";

  /** What became of one Debetsleutel. */
  private static final class Verloop {
    private @Nullable Regelfeit afgekeurd;
    private @Nullable LocalDate hersteld;
    private boolean isDubbel;
  }

  @Override
  public Definitie definitie() {
    return new Definitie(
        "4",
        "Hersteltijd",
        1,
        "dagen, de mediaan",
        "toewijzing, product en ProductPeriode die na de eerste afkeuring zijn goedgekeurd",
        "toewijzing, product en ProductPeriode waarvan een debet voor het eerst is afgekeurd, naar"
            + " de dag van die afkeuring (de 325)",
        "alles wat is afgekeurd",
        List.of(
            "Van afkeuring tot goedkeuring, elk de dag van het antwoord. Wat nog niet is hersteld"
                + " telt mee als nog open (Kaplan en Meier); delen.p90 is het 90e percentiel.",
            "Een nieuwe aanbieding onder een ander product of een andere periode is niet te"
                + " herkennen als herstel: de oude blijft open.",
            "Was het al goedgekeurd en niet gecrediteerd, dan viel er niets te herstellen:"
                + " delen.dubbel, buiten de noemer.",
            "delen.openNa60Dagen is wat 60 dagen na de afkeuring niet hersteld was, uit"
                + " delen.gevolgd60Dagen waarvan dat al te zeggen is; bedrag is de som daarvan."));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie ->
            verlopen(relatie.regels())
                .values()
                .forEach(verloop -> neemWaar(verloop, vraag, waarnemer)));
  }

  private static Map<Debetsleutel, Verloop> verlopen(List<Regelfeit> regels) {
    Creditering credits = new Creditering(regels);
    Map<Debetsleutel, Regelfeit> goedgekeurd = new HashMap<>();
    Map<Debetsleutel, Verloop> verlopen = new LinkedHashMap<>();
    for (Regelfeit regel : regels) {
      if (regel.credit() || !regel.stand().isBeoordeeld()) {
        continue;
      }
      Verloop verloop = verlopen.get(regel.debetsleutel());
      if (regel.isToegekend()) {
        goedgekeurd.put(regel.debetsleutel(), regel);
        if (verloop != null && verloop.hersteld == null) {
          verloop.hersteld = regel.beslist();
        }
      } else if (verloop == null) {
        Regelfeit staand = goedgekeurd.get(regel.debetsleutel());
        verloop = new Verloop();
        verloop.afgekeurd = regel;
        verloop.isDubbel = staand != null && !credits.isTeruggenomen(staand, regel.bericht());
        verlopen.put(regel.debetsleutel(), verloop);
      }
    }
    return verlopen;
  }

  private static void neemWaar(Verloop verloop, Vraag vraag, Consumer<Waarneming> waarnemer) {
    Regelfeit regel = Objects.requireNonNull(verloop.afgekeurd);
    LocalDate afgekeurd = Objects.requireNonNull(regel.beslist());
    if (!vraag.periode().bevat(afgekeurd)) {
      return;
    }
    Cel cel = Cel.van(regel.partijen()).met(regel.product());
    if (verloop.isDubbel) {
      waarnemer.accept(Waarneming.apart(cel, regel.client(), "dubbel", 1));
      return;
    }
    boolean isHersteld = verloop.hersteld != null;
    LocalDate tot = verloop.hersteld == null ? vraag.kennis() : verloop.hersteld;
    int dagen = (int) Math.max(0, ChronoUnit.DAYS.between(afgekeurd, tot));
    boolean isLangOpen = isHersteld ? dagen > LANG : dagen >= LANG;
    boolean isGevolgd = isHersteld || dagen >= LANG;
    waarnemer.accept(
        Waarneming.duurt(cel, regel.client(), dagen, isHersteld)
            .met(GEVOLGD, isGevolgd ? 1 : 0)
            .met(OPEN, isLangOpen ? 1 : 0)
            .metBedrag(isLangOpen ? regel.bedrag() : 0));
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.duur(som).metAandeel("aandeelOpenNa60Dagen", som.deel(OPEN), som.deel(GEVOLGD));
  }
}
