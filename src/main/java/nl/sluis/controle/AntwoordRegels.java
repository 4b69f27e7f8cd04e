package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;
import static nl.sluis.controle.Regel.niveau3;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.dossier.Dossier;
import nl.sluis.dossier.Verzoek;

/** The rules about the antwoord on a verzoek (319). */
final class AntwoordRegels {
  /** Woonplaatsbeginsel, a reason that only the Jeugdwet knows. */
  private static final String WOONPLAATSBEGINSEL = "8";

  private static final Set<Berichtsoort> JW319 = EnumSet.of(Berichtsoort.JW319);

  static final List<Regel> REGELS =
      List.of(
          niveau2("CD085", "Bij een afwijzing is RedenAfwijzingVerzoek gevuld.")
              .herstel("Vul waarom het verzoek is afgewezen.")
              .op(Antwoord.class, "RedenAfwijzingVerzoek", in(319))
              .geldtAls(
                  antwoord ->
                      antwoord.verzoekAntwoord() != VerzoekAntwoord.AFGEWEZEN
                          || antwoord.redenAfwijzingVerzoek() != null,
                  antwoord -> "VerzoekAntwoord is 1 (afgewezen) en de reden is leeg."),
          niveau2(
                  "CD086",
                  "Zolang een aanvraag in onderzoek is, blijft RedenAfwijzingVerzoek leeg.")
              .herstel("Laat de reden weg, of wijs het verzoek af.")
              .op(Antwoord.class, "RedenAfwijzingVerzoek", in(319))
              .geldtAls(
                  antwoord ->
                      antwoord.verzoekAntwoord() != VerzoekAntwoord.IN_ONDERZOEK
                          || antwoord.redenAfwijzingVerzoek() == null,
                  antwoord -> "VerzoekAntwoord is 2 (in onderzoek) en de reden is gevuld."),
          niveau2("TR377", "Bij reden 8 (woonplaatsbeginsel) staat welke gemeente het wel is.")
              .herstel("Neem Woonplaatsbeginsel op met de code van die gemeente.")
              .op(Antwoord.class, "Woonplaatsbeginsel", JW319)
              .geldtAls(
                  antwoord ->
                      !isWoonplaatsbeginsel(antwoord) || antwoord.woonplaatsbeginsel() != null,
                  antwoord -> "De reden is 8 en Woonplaatsbeginsel ontbreekt."),
          niveau2("TR409", "Woonplaatsbeginsel staat alleen bij reden 8 (woonplaatsbeginsel).")
              .herstel("Laat Woonplaatsbeginsel weg, of verbeter de reden.")
              .op(Antwoord.class, "Woonplaatsbeginsel", JW319)
              .geldtAls(
                  antwoord ->
                      isWoonplaatsbeginsel(antwoord) || antwoord.woonplaatsbeginsel() == null,
                  antwoord -> "Woonplaatsbeginsel is gevuld en de reden is niet 8."),
          niveau3("TR355", "9355", "Een antwoord noemt de ReferentieAanbieder van een verzoek.")
              .herstel("Neem ReferentieAanbieder over uit het verzoek van deze aanbieder.")
              .op(Antwoord.class, "ReferentieAanbieder", in(319))
              .geldtVolgensDossier(
                  (dossier, antwoord) ->
                      dossier.verzoek(antwoord.referentieAanbieder()).isPresent(),
                  antwoord ->
                      "Er is geen verzoek met ReferentieAanbieder %s."
                          .formatted(antwoord.referentieAanbieder())),
          niveau3("TR359", "9359", "Op een verzoek dat is toegewezen volgt geen antwoord meer.")
              .herstel("Wijzig zo nodig de toewijzing; het verzoek is al afgedaan.")
              .op(Antwoord.class, "ReferentieAanbieder", in(319))
              .naast(AntwoordRegels::referentie)
              .geldtAls(
                  (antwoord, referentie) -> !referentie.toegewezen(),
                  (antwoord, referentie) ->
                      "Met ReferentieAanbieder %s is al een toewijzing verstuurd."
                          .formatted(referentie.nummer())),
          niveau3("TR360", "9360", "Dat een aanvraag in onderzoek is, wordt één keer gemeld.")
              .herstel("Stuur nu een toewijzing, of wijs het verzoek af.")
              .op(Antwoord.class, "VerzoekAntwoord", in(319))
              .naast(AntwoordRegels::referentie)
              .geldtAls(
                  (antwoord, referentie) ->
                      antwoord.verzoekAntwoord() != VerzoekAntwoord.IN_ONDERZOEK
                          || referentie.antwoord() == null,
                  (antwoord, referentie) ->
                      "Op ReferentieAanbieder %s is al eerder geantwoord."
                          .formatted(referentie.nummer())),
          niveau3("TR365", "9365", "Op een verzoek dat is afgewezen volgt geen antwoord meer.")
              .herstel("Stuur alsnog een toewijzing als het verzoek toch wordt gehonoreerd.")
              .op(Antwoord.class, "VerzoekAntwoord", in(319))
              .naast(AntwoordRegels::referentie)
              .geldtAls(
                  (antwoord, referentie) -> referentie.antwoord() != VerzoekAntwoord.AFGEWEZEN,
                  (antwoord, referentie) ->
                      "Het verzoek met ReferentieAanbieder %s is al afgewezen."
                          .formatted(referentie.nummer())));

  private AntwoordRegels() {}

  private static boolean isWoonplaatsbeginsel(Antwoord antwoord) {
    return WOONPLAATSBEGINSEL.equals(antwoord.redenAfwijzingVerzoek());
  }

  private static Optional<Verzoek.Referentie> referentie(Dossier dossier, Antwoord antwoord) {
    return dossier
        .verzoek(antwoord.referentieAanbieder())
        .map(verzoek -> verzoek.referentie(antwoord.referentieAanbieder()));
  }
}
