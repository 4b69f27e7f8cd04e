package nl.sluis.cijfers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.VerzoekAntwoord;
import org.jspecify.annotations.Nullable;

/** 12: how long from a verzoek to the toewijzing that answers it. */
final class WachttijdVerzoek implements Indicator {
  static final String ZONDER_VERZOEK =
      "zonder verzoek (verwijzer, pgb of op initiatief van de gemeente)";

  static final String EERDER = "eerderToegewezen";

  private static final Definitie DEFINITIE =
      new Definitie(
          "12",
          "Wachttijd van verzoek tot toewijzing",
          1,
          "mediaan in dagen, van de ontvangst van het verzoek (315 of 317) tot de ToewijzingsDatum van de"
              + " eerste toewijzing met dezelfde ReferentieAanbieder. Kaplan-Meier: wie nog wacht telt mee"
              + " tot de laatste dag waarop dat bekend is",
          "verzoeken waarop een toewijzing kwam",
          "verzoeken die in de periode zijn ontvangen; in een 315 is elk product er een",
          "toewijzingen met een ToewijzingsDatum in de periode waarvan het verzoek bekend is. De rest kwam"
              + " zonder verzoek, en daarvan is niet bekend hoe lang iemand wachtte",
          List.of(
              "Offline is de dag van ontvangst de Dagtekening van het bericht.",
              "Een verzoek dat ooit is afgewezen (319, antwoord 1) telt niet en staat apart (delen.afgewezen).",
              "Een verzoek dat ooit in onderzoek was (319, antwoord 2) staat apart (delen.inOnderzoek).",
              "Een toewijzing die al voor het verzoek was besloten, staat apart (delen.eerderToegewezen).",
              "Een toewijzing die is ingetrokken (reden 13) is nooit verstuurd."));

  /** A toewijzing that answers a verzoek. */
  private record Toegewezen(LocalDate dag, @Nullable Product product) {
    Toegewezen eerste(Toegewezen andere) {
      return andere.dag.isBefore(dag) ? andere : this;
    }
  }

  @Override
  public Definitie definitie() {
    return DEFINITIE;
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(vraag.gemeenten(), relatie -> neemWaar(relatie, vraag, waarnemer));
  }

  private static void neemWaar(Relatiefeiten relatie, Vraag vraag, Consumer<Waarneming> waarnemer) {
    List<Toewijzinggang> gangen = Toewijzinggang.van(relatie);
    Map<String, Toegewezen> toegewezen = toegewezen(gangen);
    Map<String, Verzoekfeit> verzoeken = Toewijzinggang.verzoeken(relatie);
    Set<String> afgewezen = afgewezen(relatie);
    Set<String> inOnderzoek = metAntwoord(relatie, VerzoekAntwoord.IN_ONDERZOEK);
    for (Verzoekfeit verzoek : verzoeken.values()) {
      if (vraag.periode().bevat(verzoek.ontvangen())) {
        Toegewezen erop = toegewezen.get(verzoek.verzoek());
        Cel plek = plek(verzoek, erop);
        if (afgewezen.contains(verzoek.verzoek())) {
          waarnemer.accept(Waarneming.apart(plek, verzoek.client(), "afgewezen", 1));
        } else if (inOnderzoek.contains(verzoek.verzoek())) {
          waarnemer.accept(
              Waarneming.apart(plek, verzoek.client(), "inOnderzoek", 1)
                  .met("inOnderzoekToegewezen", erop == null ? 0 : 1));
        } else {
          waarnemer.accept(
              waarneming(plek, verzoek, erop == null ? null : erop.dag, vraag.kennis())
                  .vanAantal(0));
        }
      }
    }
    gangen.stream()
        .filter(gang -> vraag.periode().bevat(gang.besloten()))
        .forEach(gang -> waarnemer.accept(dekking(gang, gang.verzoek(verzoeken) != null)));
  }

  /** Of a toewijzing it is known how long somebody waited for it, or it is not. */
  private static Waarneming dekking(Toewijzinggang gang, boolean isOpVerzoek) {
    return isOpVerzoek
        ? Waarneming.van(gang.plek(), null, 0, 0)
        : Waarneming.onbekend(gang.plek(), gang.client(), ZONDER_VERZOEK);
  }

  private static Waarneming waarneming(
      Cel plek, Verzoekfeit verzoek, @Nullable LocalDate toegewezen, LocalDate kennis) {
    LocalDate tot = toegewezen == null ? kennis : toegewezen;
    int dagen = Math.toIntExact(DAYS.between(verzoek.ontvangen(), tot));
    return dagen < 0
        ? Waarneming.apart(plek, verzoek.client(), EERDER, 1)
        : Waarneming.duurt(plek, verzoek.client(), dagen, toegewezen != null);
  }

  private static Cel plek(Verzoekfeit verzoek, @Nullable Toegewezen erop) {
    Product product = erop == null || verzoek.product() != null ? verzoek.product() : erop.product;
    return Cel.van(verzoek.partijen()).met(product);
  }

  private static Map<String, Toegewezen> toegewezen(List<Toewijzinggang> gangen) {
    Map<String, Toegewezen> eerste = new HashMap<>();
    for (Toewijzinggang gang : gangen) {
      for (Toewijzingfeit versie : gang.verloop().versies()) {
        if (versie.verzoek() != null) {
          eerste.merge(
              versie.verzoek(),
              new Toegewezen(versie.toewijzingsdatum(), versie.product()),
              Toegewezen::eerste);
        }
      }
    }
    return eerste;
  }

  /** The verzoeken that were refused at any time. */
  static Set<String> afgewezen(Relatiefeiten relatie) {
    return metAntwoord(relatie, VerzoekAntwoord.AFGEWEZEN);
  }

  private static Set<String> metAntwoord(Relatiefeiten relatie, VerzoekAntwoord antwoord) {
    Set<String> verzoeken = new HashSet<>();
    for (Verzoekantwoordfeit feit : relatie.antwoorden()) {
      if (feit.stand().geldt() && feit.antwoord() == antwoord) {
        verzoeken.add(feit.verzoek());
      }
    }
    return verzoeken;
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.duur(som);
  }
}
