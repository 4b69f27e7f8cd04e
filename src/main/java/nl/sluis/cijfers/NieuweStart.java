package nl.sluis.cijfers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 20: who has care again within half a year or a year after it ended. */
final class NieuweStart implements Indicator {
  private static final int HALFJAAR = 180;
  private static final List<Integer> DAGEN = List.of(HALFJAAR, 365);
  private static final int AANSLUITEND = 1;

  private static final Definitie DEFINITIE =
      new Definitie(
          "20",
          "Nieuwe start na uitstroom",
          1,
          "aandeel dat binnen 180 dagen na de laatste actieve dag weer zorg had; in delen ook binnen 365"
              + " dagen, elk met zijn eigen noemer (gevolgd)",
          "cliënten die binnen zo veel dagen na uitstroom weer zorg hadden, die dag zelf erbij",
          "keren dat de zorg van een cliënt in de periode eindigde en hij daarna zo lang te volgen was",
          "keren die 180 dagen zijn gevolgd, op alle keren",
          List.of(
              "Uitstroom is hier elke keer dat er een dag zonder zorg op volgt; bij indicator 17 telt een"
                  + " onderbreking tot 180 dagen als zorg.",
              "Tijdelijk gestopt (20) is geen uitstroom (delen.tijdelijk), en een ander product binnen 30 dagen is"
                  + " doorstroom (delen.doorstroom); beide staan apart.",
              "Elke cel telt op zichzelf: wie bij een andere aanbieder terugkomt, telt alleen in de gemeente"
                  + " en de regio.",
              "Wie verhuist of overlijdt komt niet terug, en telt in de noemer mee.",
              "Zorg uit de Wlz of de Zvw, of van andere gemeenten, is niet te zien."));

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
    Zorgdeel.perCelEnClient(
        Zorgdeel.van(feiten, vraag.gemeenten()),
        (cel, client, delen) -> neemWaar(cel, client, delen, vraag, waarnemer));
  }

  private static void neemWaar(
      Cel cel, String client, List<Zorgdeel> delen, Vraag vraag, Consumer<Waarneming> waarnemer) {
    List<Zorgspan> spannen = Zorgdeel.samen(delen, AANSLUITEND);
    for (int nummer = 0; nummer < spannen.size(); nummer++) {
      LocalDate einde = spannen.get(nummer).laatste();
      LocalDate terug = nummer + 1 < spannen.size() ? spannen.get(nummer + 1).eerste() : null;
      if (vraag.periode().bevat(einde) && !einde.isAfter(vraag.kennis())) {
        if (delen.stream().anyMatch(deel -> deel.eindigtOp(einde) && deel.wordtHervat())) {
          waarnemer.accept(Waarneming.apart(cel, client, "tijdelijk", 1).alleenDaar());
        } else if (terug != null && isDoorstroom(delen, einde, terug)) {
          waarnemer.accept(Waarneming.apart(cel, client, "doorstroom", 1).alleenDaar());
        } else {
          neemWaar(cel, client, einde, terug, vraag, waarnemer);
        }
      }
    }
  }

  private static boolean isDoorstroom(List<Zorgdeel> delen, LocalDate einde, LocalDate terug) {
    Set<@Nullable String> gestopt =
        delen.stream()
            .filter(deel -> deel.eindigtOp(einde))
            .map(Zorgdeel::product)
            .collect(Collectors.toSet());
    return Doorstroom.sluitAan(einde, terug)
        && delen.stream()
            .filter(deel -> deel.span().eerste().equals(terug))
            .noneMatch(deel -> gestopt.contains(deel.product()));
  }

  private static void neemWaar(
      Cel cel,
      String client,
      LocalDate einde,
      @Nullable LocalDate terug,
      Vraag vraag,
      Consumer<Waarneming> waarnemer) {
    long gevolgd = DAYS.between(einde, vraag.kennis());
    Waarneming waarneming =
        gevolgd < HALFJAAR
            ? Waarneming.onbekend(cel, client, "nog geen 180 dagen gevolgd")
            : Waarneming.telt(cel, client, isTerug(einde, terug, HALFJAAR));
    for (int dagen : DAGEN) {
      if (gevolgd >= dagen) {
        boolean isTerug = isTerug(einde, terug, dagen);
        waarneming = waarneming.met(gevolgd(dagen), 1).met(terug(dagen), isTerug ? 1 : 0);
        if (cel.equals(Cel.REGIO)) {
          waarnemer.accept(
              Waarneming.telt(
                      cel.met(Celsleutel.KLASSE, "binnen %d dagen".formatted(dagen)),
                      client,
                      isTerug)
                  .alleenDaar());
        }
      }
    }
    waarnemer.accept(waarneming.alleenDaar());
  }

  private static boolean isTerug(LocalDate einde, @Nullable LocalDate terug, int dagen) {
    return terug != null && DAYS.between(einde, terug) <= dagen;
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    Uitkomst uitkomst = Uitkomst.aandeel(som);
    for (int dagen : DAGEN) {
      long noemer = som.deel(gevolgd(dagen));
      if (noemer > 0) {
        uitkomst =
            uitkomst.metAandeel(
                "aandeelBinnen%dDagen".formatted(dagen), som.deel(terug(dagen)), noemer);
      }
    }
    return uitkomst;
  }

  private static String gevolgd(int dagen) {
    return "gevolgd%dDagen".formatted(dagen);
  }

  private static String terug(int dagen) {
    return "terugBinnen%dDagen".formatted(dagen);
  }
}
