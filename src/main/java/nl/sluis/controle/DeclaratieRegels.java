package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;
import static nl.sluis.controle.Regel.niveau3;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.contract.Geld;

/** The rules about a declaratie and its antwoord as a whole: periode and totals. */
final class DeclaratieRegels {
  private static final LocalDate BEGIN_2021 = LocalDate.of(2021, 1, 1);

  /** The retourcodes at a DeclaratieAntwoord that refuse nothing. */
  private static final Set<String> NIET_AFGEKEURD = Set.of("0200", "8001");

  static final List<Regel> REGELS =
      List.of(
          niveau2("CS340", "Een DeclaratiePeriode is precies één kalendermaand.")
              .herstel("Vul de eerste en de laatste dag van de maand waarover u declareert.")
              .op(Declaratie.class, "DeclaratiePeriode", in(323))
              .geldtAls(
                  declaratie -> isKalendermaand(declaratie.declaratiePeriode()),
                  declaratie ->
                      "DeclaratiePeriode %s is geen hele kalendermaand."
                          .formatted(tekst(declaratie.declaratiePeriode()))),
          niveau2("CS100", "Declaraties gaan over perioden vanaf 1 januari 2021.")
              .herstel("Verbeter de periode. Oudere perioden gaan niet via dit bericht.")
              .op(Declaratie.class, "DeclaratiePeriode", in(323))
              .geldtAls(
                  declaratie -> isVanaf2021(declaratie.declaratiePeriode()),
                  declaratie ->
                      "DeclaratiePeriode %s begint of eindigt voor 2021-01-01."
                          .formatted(tekst(declaratie.declaratiePeriode())))
              .ookOp(Prestatie.class, "ProductPeriode")
              .geldtAls(
                  prestatie -> isVanaf2021(prestatie.productPeriode()),
                  prestatie ->
                      "ProductPeriode %s begint of eindigt voor 2021-01-01."
                          .formatted(tekst(prestatie.productPeriode()))),
          niveau2("CS325", "Bij een bedrag van nul is DebetCredit D (debet).")
              .herstel("Vul bij een bedrag van nul DebetCredit D.")
              .op(Declaratie.class, "TotaalIngediendBedrag/DebetCredit", in(323, 325))
              .geldtAls(
                  declaratie -> !isNulCredit(declaratie.totaalIngediendBedrag()),
                  declaratie -> "TotaalIngediendBedrag is nul en DebetCredit is C.")
              .ookOp(DeclaratieAntwoord.class, "TotaalIngediendBedrag/DebetCredit")
              .geldtAls(
                  antwoord -> !isNulCredit(antwoord.totaalIngediendBedrag()),
                  antwoord -> "TotaalIngediendBedrag is nul en DebetCredit is C.")
              .ookOp(DeclaratieAntwoord.class, "TotaalToegekendBedrag/DebetCredit")
              .geldtAls(
                  antwoord -> !isNulCredit(antwoord.totaalToegekendBedrag()),
                  antwoord -> "TotaalToegekendBedrag is nul en DebetCredit is C.")
              .ookOp(Prestatie.class, "IngediendBedrag/DebetCredit")
              .geldtAls(
                  prestatie -> !isNulCredit(prestatie.ingediendBedrag()),
                  prestatie -> "IngediendBedrag is nul en DebetCredit is C."),
          niveau2(
                  "TR358",
                  "TotaalIngediendBedrag is de som van de prestaties: debet erbij, credit eraf.")
              .herstel("Tel de prestaties opnieuw op en verbeter TotaalIngediendBedrag.")
              .op(Declaratie.class, "TotaalIngediendBedrag/TotaalBedrag", in(323))
              .geldtAls(
                  declaratie ->
                      declaratie.totaalIngediendBedrag().saldo() == saldo(declaratie.clienten()),
                  declaratie ->
                      "TotaalIngediendBedrag is %s en de prestaties zijn samen %s."
                          .formatted(
                              Geld.tekst(declaratie.totaalIngediendBedrag().saldo()),
                              Geld.tekst(saldo(declaratie.clienten())))),
          niveau2(
                  "TR342",
                  "Een declaratie-antwoord noemt alleen afgewezen prestaties: samen zijn ze het"
                      + " ingediende min het toegekende bedrag. Is de declaratie zelf afgekeurd, dan"
                      + " is niets toegekend en staan er geen prestaties in.")
              .herstel(
                  "Neem elke afgewezen prestatie op en geen andere, en bereken"
                      + " TotaalToegekendBedrag opnieuw.")
              .op(DeclaratieAntwoord.class, "TotaalToegekendBedrag", in(325))
              .geldtAls(
                  DeclaratieRegels::isVerklaard,
                  antwoord ->
                      "Ingediend is %s en toegekend %s; de prestaties in het antwoord zijn samen %s."
                          .formatted(
                              Geld.tekst(antwoord.totaalIngediendBedrag().saldo()),
                              Geld.tekst(antwoord.totaalToegekendBedrag().saldo()),
                              Geld.tekst(saldo(antwoord.clienten())))),
          niveau3("TR333", "9333", "Een aanbieder gebruikt een DeclaratieNummer maar één keer.")
              .herstel("Geef de declaratie een nieuw DeclaratieNummer.")
              .op(Declaratie.class, "DeclaratieNummer", in(323))
              .geldtVolgensDossier(
                  (dossier, declaratie) -> !dossier.kentDeclaratieNummer(),
                  declaratie ->
                      "DeclaratieNummer %s is al gebruikt voor een eerdere declaratie."
                          .formatted(declaratie.declaratieNummer())),
          niveau3(
                  "TR318",
                  "8214",
                  "Een DeclaratiePeriode ligt niet voor de laatste die al gedeclareerd is.")
              .herstel(
                  "Declareer wat u vergeten bent met de laatste of de volgende DeclaratiePeriode; de"
                      + " ProductPeriode blijft de maand van de levering.")
              .op(Declaratie.class, "DeclaratiePeriode", in(323))
              .naast((dossier, declaratie) -> dossier.laatsteDeclaratiePeriode())
              .geldtAls(
                  (declaratie, laatste) ->
                      !declaratie.declaratiePeriode().begindatum().isBefore(laatste),
                  (declaratie, laatste) ->
                      "DeclaratiePeriode %s ligt voor de laatste die verwerkt is, vanaf %s."
                          .formatted(tekst(declaratie.declaratiePeriode()), laatste)));

  private DeclaratieRegels() {}

  static String tekst(Periode periode) {
    return periode.begindatum() + " t/m " + periode.einddatum();
  }

  private static boolean isKalendermaand(Periode periode) {
    return periode.begindatum().getDayOfMonth() == 1
        && periode
            .begindatum()
            .with(TemporalAdjusters.lastDayOfMonth())
            .equals(periode.einddatum());
  }

  private static boolean isVanaf2021(Periode periode) {
    return !periode.begindatum().isBefore(BEGIN_2021) && !periode.einddatum().isBefore(BEGIN_2021);
  }

  private static boolean isNulCredit(Bedrag bedrag) {
    return bedrag.bedrag() == 0 && bedrag.debetCredit() == DebetCredit.CREDIT;
  }

  private static boolean isNulCredit(TotaalBedrag totaal) {
    return totaal.totaalBedrag() == 0 && totaal.debetCredit() == DebetCredit.CREDIT;
  }

  private static boolean isVerklaard(DeclaratieAntwoord antwoord) {
    long toegekend = antwoord.totaalToegekendBedrag().saldo();
    if (!NIET_AFGEKEURD.containsAll(antwoord.retourCodes())) {
      return toegekend == 0 && antwoord.clienten().isEmpty();
    }
    return saldo(antwoord.clienten()) == antwoord.totaalIngediendBedrag().saldo() - toegekend;
  }

  private static long saldo(List<Client> clienten) {
    long saldo = 0;
    for (Client client : clienten) {
      for (Prestatie prestatie : client.prestaties()) {
        saldo += prestatie.ingediendBedrag().saldo();
      }
    }
    return saldo;
  }
}
