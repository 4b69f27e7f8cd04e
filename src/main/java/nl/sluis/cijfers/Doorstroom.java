package nl.sluis.cijfers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 17: who came in, left, went on to something else, and is there. */
final class Doorstroom implements Indicator {
  /** Who returns within so many days never left. */
  static final int HALFJAAR = 180;

  /** Within so many days another product goes on with the care. */
  static final int AANSLUITING = 30;

  private static final Definitie DEFINITIE =
      new Definitie(
          "17",
          "Instroom, uitstroom, doorstroom en stand",
          1,
          "aantal cliënten in zorg aan het eind van de laatste dag van de periode. In delen standBegin,"
              + " instroom, uitstroom, doorstroom en standEind; standBegin + instroom - uitstroom ="
              + " standEind",
          "cliënten in zorg aan het eind van de laatste dag",
          "cliënten in zorg voor de periode begon, en wie in de periode instroomde; wie twee keer instroomde"
              + " telt twee keer",
          "cliënten van wie vaststaat of zij in zorg bleven. De rest stroomde uit en is nog geen 180 dagen"
              + " gevolgd, of heeft een lopende toewijzing zonder start en zonder toegekende prestatie",
          List.of(
              "In zorg is men van de eerste tot en met de laatste actieve dag; een onderbreking tot en met"
                  + " 180 dagen telt mee. Actief is men tussen start en stop, hoogstens tot de Einddatum van de"
                  + " toewijzing; zonder start op de dagen van een toegekende prestatie.",
              "Instroom: de eerste actieve dag ligt in de periode, zonder zorg in de 180 dagen ervoor."
                  + " Uitstroom: de laatste actieve dag ligt in de periode; zij staat pas na een half jaar vast.",
              "De stand is van na de laatste dag: wie op die dag voor het laatst zorg had, is uitgestroomd.",
              "Elke cel telt op zichzelf: wie van aanbieder wisselt, stroomt daar uit en hier in, en in de"
                  + " gemeente geen van beide. Cellen tellen dus niet op.",
              "Doorstroom: cliënten van wie een product eindigde en een ander binnen 30 dagen begon; zij"
                  + " kunnen in de cel in zorg blijven, en staan los van de som."));

  @Override
  public Definitie definitie() {
    return DEFINITIE;
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    Zorgdeel.perCelEnClient(
        Zorgdeel.van(feiten, vraag.gemeenten()),
        (cel, client, delen) -> neemWaar(cel, client, delen, vraag, waarnemer));
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Toewijzinggang gang : Toewijzinggang.van(relatie)) {
            boolean isLopend =
                !gang.klok().isAfter(vraag.totEnMet())
                    && !gang.gevolgdTot(vraag.totEnMet()).isBefore(vraag.totEnMet());
            if (isLopend && gang.start() == null && gang.prestatie() == null) {
              waarnemer.accept(
                  Waarneming.onbekend(
                      gang.plek(), gang.client(), "zonder start en zonder prestatie"));
            }
          }
        });
  }

  private static void neemWaar(
      Cel cel, String client, List<Zorgdeel> delen, Vraag vraag, Consumer<Waarneming> waarnemer) {
    LocalDate voor = vraag.periode().begin().minusDays(1);
    LocalDate laatste = vraag.totEnMet();
    long doorstroom = isDoorgestroomd(delen, vraag) ? 1 : 0;
    for (Zorgspan span : Zorgdeel.samen(delen, HALFJAAR)) {
      boolean wasEr = span.isNog(voor);
      boolean komt = isIn(span.eerste(), vraag);
      boolean gaat = isIn(span.laatste(), vraag);
      if (wasEr || komt) {
        Waarneming waarneming =
            Waarneming.telt(cel, client, span.isNog(laatste))
                .met("standBegin", wasEr ? 1 : 0)
                .met("instroom", komt ? 1 : 0)
                .met("uitstroom", gaat ? 1 : 0)
                .met("doorstroom", doorstroom)
                .met("standEind", span.isNog(laatste) ? 1 : 0)
                .alleenDaar();
        boolean isZeker = !gaat || DAYS.between(span.laatste(), vraag.kennis()) >= HALFJAAR;
        waarnemer.accept(
            isZeker ? waarneming : waarneming.metGat("uitstroom, nog geen 180 dagen gevolgd"));
        doorstroom = 0;
      }
    }
  }

  private static boolean isIn(LocalDate dag, Vraag vraag) {
    return !dag.isBefore(vraag.periode().begin()) && !dag.isAfter(vraag.totEnMet());
  }

  private static boolean isDoorgestroomd(List<Zorgdeel> delen, Vraag vraag) {
    Map<@Nullable String, List<Zorgdeel>> perProduct = new HashMap<>();
    delen.forEach(
        deel -> perProduct.computeIfAbsent(deel.product(), nieuw -> new ArrayList<>()).add(deel));
    if (perProduct.size() < 2) {
      return false;
    }
    Map<@Nullable String, List<Zorgspan>> spannen = new HashMap<>();
    perProduct.forEach((product, deze) -> spannen.put(product, Zorgdeel.samen(deze, HALFJAAR)));
    return spannen.entrySet().stream()
        .anyMatch(
            van ->
                van.getValue().stream()
                    .filter(span -> isIn(span.laatste(), vraag))
                    .anyMatch(span -> gaatVerder(span.laatste(), van.getKey(), spannen)));
  }

  private static boolean gaatVerder(
      LocalDate einde, @Nullable String product, Map<@Nullable String, List<Zorgspan>> spannen) {
    return spannen.entrySet().stream()
        .filter(naar -> !Objects.equals(naar.getKey(), product))
        .flatMap(naar -> naar.getValue().stream())
        .anyMatch(span -> sluitAan(einde, span.eerste()));
  }

  /** Whether what begins then goes on with what ended, on that day itself too. */
  static boolean sluitAan(LocalDate einde, LocalDate begin) {
    long dagen = DAYS.between(einde, begin);
    return dagen >= 0 && dagen <= AANSLUITING;
  }

  /** How many, which is no share. */
  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.van(som, BigDecimal.valueOf(som.teller()));
  }
}
