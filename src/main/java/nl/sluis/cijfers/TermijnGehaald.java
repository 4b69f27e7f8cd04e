package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.termijn.Termijnsoort;
import org.jspecify.annotations.Nullable;

/** Indicator 5: of the terms whose last day lies in the period, how many were kept. */
final class TermijnGehaald implements Indicator {
  private static final Set<Termijnsoort> ONDERZOEK =
      EnumSet.of(Termijnsoort.TOEWIJZING_IN_ONDERZOEK, Termijnsoort.WIJZIGING_IN_ONDERZOEK);

  @Override
  public Definitie definitie() {
    return new Definitie(
        "5",
        "Termijn gehaald",
        1,
        "aandeel van 0 tot 1",
        "termijnen die uiterlijk op hun laatste dag zijn voldaan",
        "termijnen waarvan de laatste dag in de periode ligt, en die zijn voldaan of verstreken",
        "termijnen volgen uit de berichten zelf; wat buiten de berichten om is gedaan is niet te"
            + " zien",
        List.of(
            "Open en verstreken is niet gehaald. Wat nog loopt telt niet.",
            "De termijn van een toewijzing die is ingetrokken, of van een stop waarvan de start is"
                + " teruggenomen, telt niet.",
            "Elk bericht waarop een antwoord hoort telt bij OP090 en OP090x4, ook een bericht dat op"
                + " niveau 2 wordt afgekeurd.",
            "OP274 en OP346 na 'in onderzoek' zijn soorten apart.",
            "termijn is de soort, klasse wie moest handelen: GEMEENTE of AANBIEDER."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(
        EnumSet.of(Celsleutel.TERMIJN),
        EnumSet.of(Celsleutel.KLASSE),
        EnumSet.of(Celsleutel.GEMEENTE, Celsleutel.TERMIJN),
        EnumSet.of(Celsleutel.AANBIEDER, Celsleutel.TERMIJN));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          Onderwerpen onderwerpen = new Onderwerpen(relatie);
          for (Termijnfeit termijn : relatie.termijnen()) {
            boolean isAf = termijn.voldaan() != null || vraag.kennis().isAfter(termijn.uiterlijk());
            if (isAf
                && vraag.periode().bevat(termijn.uiterlijk())
                && !onderwerpen.isIngetrokken(termijn)) {
              waarnemer.accept(
                  Waarneming.telt(
                      Cel.van(termijn.partijen())
                          .met(onderwerpen.product(termijn))
                          .met(Celsleutel.TERMIJN, soort(termijn.soort()))
                          .met(Celsleutel.KLASSE, termijn.partij().name()),
                      onderwerpen.client(termijn),
                      termijn.isGehaald()));
            }
          }
        });
  }

  static String soort(Termijnsoort soort) {
    return ONDERZOEK.contains(soort) ? soort.regel() + " na onderzoek" : soort.regel();
  }

  /** What is known of the toewijzingen and verzoeken that terms are about. */
  private static final class Onderwerpen {
    private final Map<String, Toewijzingverloop> toewijzingen;
    private final Map<String, Verzoekfeit> verzoeken = new HashMap<>();
    private final Set<String> gestart = new HashSet<>();

    Onderwerpen(Relatiefeiten relatie) {
      toewijzingen = Toewijzingverloop.van(relatie.toewijzingen());
      relatie.verzoeken().forEach(verzoek -> verzoeken.put(verzoek.verzoek(), verzoek));
      for (Leveringfeit levering : relatie.leveringen()) {
        if (levering.toewijzing() != null && !levering.isStop() && levering.stand().geldt()) {
          if (levering.isVerwijdering()) {
            gestart.remove(levering.toewijzing());
          } else {
            gestart.add(levering.toewijzing());
          }
        }
      }
    }

    boolean isIngetrokken(Termijnfeit termijn) {
      boolean isStop = termijn.soort() == Termijnsoort.STOP;
      if (!isStop && termijn.soort() != Termijnsoort.START) {
        return false;
      }
      Toewijzingverloop toewijzing = toewijzingen.get(termijn.onderwerp());
      return toewijzing != null && toewijzing.isVerwijderd()
          || isStop && !gestart.contains(termijn.onderwerp());
    }

    @Nullable Product product(Termijnfeit termijn) {
      Toewijzingverloop toewijzing = toewijzingen.get(termijn.onderwerp());
      Verzoekfeit verzoek = verzoeken.get(termijn.onderwerp());
      return toewijzing != null ? toewijzing.product() : verzoek == null ? null : verzoek.product();
    }

    @Nullable String client(Termijnfeit termijn) {
      Toewijzingverloop toewijzing = toewijzingen.get(termijn.onderwerp());
      Verzoekfeit verzoek = verzoeken.get(termijn.onderwerp());
      return toewijzing != null ? toewijzing.client() : verzoek == null ? null : verzoek.client();
    }
  }
}
