package nl.sluis.controle;

import static nl.sluis.controle.DeclaratieRegels.tekst;
import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau3;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.dossier.Dossier;
import nl.sluis.dossier.EerderePrestatie;

/** The rules about a prestatie beside earlier declaraties and prestaties. */
final class EerderePrestatieRegels {
  private static final String REFERENTIE = "ProductReferentie/ReferentieNummer";
  private static final String VORIGE_REFERENTIE = "ProductReferentie/VorigReferentieNummer";

  static final List<Regel> REGELS =
      List.of(
          niveau3(
                  "TR319",
                  "9319",
                  "Een ProductPeriode valt in de DeclaratiePeriode of in een eerdere maand.")
              .herstel(
                  "Declareer deze prestatie met een latere DeclaratiePeriode. Sluis keurt alleen"
                      + " haar af, maar de landelijke validatie weigert hierom het hele bericht.")
              .op(Prestatie.class, "ProductPeriode", in(323))
              .geldtAls(
                  (prestatie, omgeving) ->
                      !prestatie
                          .productPeriode()
                          .einddatum()
                          .isAfter(omgeving.declaratie().declaratiePeriode().einddatum()),
                  (prestatie, omgeving) ->
                      "ProductPeriode %s eindigt na DeclaratiePeriode %s."
                          .formatted(
                              tekst(prestatie.productPeriode()),
                              tekst(omgeving.declaratie().declaratiePeriode()))),
          niveau3("TR314", "8021", "Een aanbieder gebruikt een ReferentieNummer maar één keer.")
              .herstel("Geef de prestatie een nieuw ReferentieNummer.")
              .op(Declaratie.class, REFERENTIE, in(323))
              .metDossier(EerderePrestatieRegels::meldHergebruik)
              .perLijn(Prestatie.class),
          niveau3(
                  "TR323",
                  "8017",
                  "Een credit neemt een goedgekeurde debetprestatie terug en is er, op de"
                      + " referenties na, gelijk aan.")
              .herstel(
                  "Noem in VorigReferentieNummer de goedgekeurde prestatie en neem haar gegevens"
                      + " ongewijzigd over.")
              .op(Client.class, VORIGE_REFERENTIE, in(323))
              .metDossier(EerderePrestatieRegels::meldCreditZonderDebet)
              .perLijn(Prestatie.class),
          niveau3("TR390", "9390", "Een prestatie wordt maar één keer gecrediteerd.")
              .herstel("Laat deze credit weg: de prestatie is al teruggenomen.")
              .op(Prestatie.class, VORIGE_REFERENTIE, in(323))
              .naast(Dossier::gecrediteerde)
              .geldtAls(
                  (prestatie, eerdere) -> !prestatie.isCredit() || !eerdere.gecrediteerd(),
                  (prestatie, eerdere) ->
                      "Prestatie %s is al gecrediteerd.".formatted(eerdere.referentieNummer())),
          niveau3(
                  "TR389",
                  "9389",
                  "Per toewijzing, product en ProductPeriode is er één debetprestatie, tenzij de"
                      + " eerdere is gecrediteerd.")
              .herstel("Crediteer de eerdere prestatie; dat mag in hetzelfde bericht.")
              .op(Prestatie.class, "ProductPeriode", in(323))
              .metDossier(EerderePrestatieRegels::meldOpenDebet));

  private EerderePrestatieRegels() {}

  /** Every line counts, also one that is refused for something else (D3, D19). */
  private static void meldHergebruik(Declaratie declaratie, Omgeving omgeving, Regel.Fout fout) {
    Set<String> gezien = new HashSet<>();
    for (Client client : declaratie.clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        String nummer = prestatie.referentieNummer();
        boolean isEerderInBericht = !gezien.add(nummer);
        if (omgeving.dossier().kentReferentie(prestatie)) {
          fout.op(
              prestatie,
              REFERENTIE,
              "ReferentieNummer %s is al gebruikt in een eerdere declaratie.".formatted(nummer));
        } else if (isEerderInBericht) {
          fout.op(
              prestatie,
              REFERENTIE,
              "ReferentieNummer %s staat al eerder in dit bericht.".formatted(nummer));
        }
      }
    }
  }

  /** D7. That it was credited before is the finding of TR390. */
  private static void meldCreditZonderDebet(Client client, Omgeving omgeving, Regel.Fout fout) {
    for (Prestatie credit : client.prestaties()) {
      if (credit.isCredit()
          && omgeving
              .dossier()
              .gecrediteerde(credit)
              .filter(debet -> isDebetVan(credit, client, debet))
              .isEmpty()) {
        fout.op(
            credit,
            VORIGE_REFERENTIE,
            "Er is geen goedgekeurde debetprestatie %s met dezelfde gegevens."
                .formatted(credit.productReferentie().vorigReferentieNummer()));
      }
    }
  }

  private static boolean isDebetVan(Prestatie credit, Client client, EerderePrestatie debet) {
    return debet.bsn().equals(client.bsn()) && isGelijk(credit, debet);
  }

  /** Whether this is an approved debit that says the same as the credit that names it (IV091). */
  static boolean isGelijk(Prestatie credit, EerderePrestatie debet) {
    return debet.goedgekeurd()
        && debet.debetCredit() == DebetCredit.DEBET
        && debet.toewijzingNummer() == credit.toewijzingNummer()
        && debet.productCategorie().equals(credit.productCategorie())
        && debet.productCode().equals(credit.productCode())
        && debet.productPeriode().equals(credit.productPeriode())
        && debet.geleverdVolume() == credit.geleverdVolume()
        && debet.eenheid() == credit.eenheid()
        && Objects.equals(debet.productTarief(), credit.productTarief())
        && debet.bedrag() == credit.ingediendBedrag().bedrag();
  }

  /** D6: an approved credit of this message frees what it takes back. */
  private static void meldOpenDebet(Prestatie prestatie, Omgeving omgeving, Regel.Fout fout) {
    if (prestatie.isCredit()) {
      return;
    }
    omgeving
        .dossier()
        .openDebet(prestatie)
        .filter(open -> !omgeving.verloop().isGecrediteerd(open.referentieNummer()))
        .ifPresent(
            open ->
                fout.hier(
                    "Prestatie %s is voor dezelfde toewijzing, ProductPeriode en product al goedgekeurd."
                        .formatted(open.referentieNummer())));
  }
}
