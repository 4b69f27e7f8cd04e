package nl.sluis.controle;

import static nl.sluis.controle.DeclaratieRegels.tekst;
import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Geld;

/** The rules about a prestatie inside its own message. */
final class PrestatieRegels {
  private static final int OUDST = 5;
  private static final String REFERENTIE = "ProductReferentie/ReferentieNummer";
  private static final String VORIGE_REFERENTIE = "ProductReferentie/VorigReferentieNummer";

  static final List<Regel> REGELS =
      List.of(
          niveau2("CD060", "VorigReferentieNummer is gevuld bij een credit, en anders leeg.")
              .herstel(
                  "Noem bij een credit het ReferentieNummer van de prestatie die u terugneemt, en"
                      + " laat VorigReferentieNummer bij een debet weg.")
              .op(Prestatie.class, VORIGE_REFERENTIE, in(323, 325))
              .geldtAls(
                  prestatie ->
                      prestatie.isCredit()
                          == (prestatie.productReferentie().vorigReferentieNummer() != null),
                  prestatie ->
                      prestatie.isCredit()
                          ? "Dit is een credit en VorigReferentieNummer is leeg."
                          : "Dit is een debet en VorigReferentieNummer is gevuld."),
          niveau2("CD087", "ProductTarief is leeg bij Eenheid 83 (euro's), en anders gevuld.")
              .herstel("Vul het ProductTarief, of laat het weg bij Eenheid 83.")
              .op(Prestatie.class, "ProductTarief", in(323))
              .geldtAls(
                  prestatie -> isEuro(prestatie) == (prestatie.productTarief() == null),
                  prestatie ->
                      "Eenheid is %s en ProductTarief is %s."
                          .formatted(
                              prestatie.eenheid().code(),
                              prestatie.productTarief() == null ? "leeg" : "gevuld")),
          niveau2("CS339", "Bij Eenheid 83 (euro's) is IngediendBedrag gelijk aan GeleverdVolume.")
              .herstel("Vul in GeleverdVolume het bedrag in eurocenten.")
              .op(Prestatie.class, "IngediendBedrag", in(323))
              .geldtAls(
                  prestatie ->
                      !isEuro(prestatie)
                          || prestatie.ingediendBedrag().bedrag() == prestatie.geleverdVolume(),
                  prestatie ->
                      "IngediendBedrag is %s en GeleverdVolume is %s."
                          .formatted(
                              Geld.tekst(prestatie.ingediendBedrag().bedrag()),
                              Geld.tekst(prestatie.geleverdVolume()))),
          niveau2("CS337", "Een ProductPeriode begint en eindigt in dezelfde maand.")
              .herstel("Maak per kalendermaand een aparte prestatie.")
              .op(Prestatie.class, "ProductPeriode", in(323))
              .geldtAls(
                  prestatie -> isInEenMaand(prestatie.productPeriode()),
                  prestatie ->
                      "ProductPeriode %s valt niet in één maand."
                          .formatted(tekst(prestatie.productPeriode()))),
          niveau2(
                  "TR137",
                  "De Einddatum van een ProductPeriode of DeclaratiePeriode ligt niet voor de"
                      + " Begindatum en niet na de Dagtekening.")
              .herstel("Verbeter de periode, of declareer pas als zij voorbij is.")
              .op(Prestatie.class, "ProductPeriode/Einddatum", in(323, 325))
              .geldtAls(
                  (prestatie, omgeving) -> isVoorbij(prestatie.productPeriode(), omgeving),
                  (prestatie, omgeving) -> nietVoorbij(prestatie.productPeriode(), omgeving))
              .ookOp(Declaratie.class, "DeclaratiePeriode/Einddatum")
              .geldtAls(
                  (declaratie, omgeving) -> isVoorbij(declaratie.declaratiePeriode(), omgeving),
                  (declaratie, omgeving) -> nietVoorbij(declaratie.declaratiePeriode(), omgeving)),
          niveau2(
                  "TR335",
                  "Een ProductPeriode eindigt hoogstens vijf jaar voor de DeclaratieDagtekening.")
              .herstel("Verbeter de ProductPeriode. Wat ouder is, kan niet meer met dit bericht.")
              .op(Prestatie.class, "ProductPeriode/Einddatum", in(323))
              .geldtAls(
                  (prestatie, omgeving) ->
                      !prestatie.productPeriode().einddatum().isBefore(oudste(omgeving)),
                  (prestatie, omgeving) ->
                      "Einddatum %s ligt meer dan vijf jaar voor DeclaratieDagtekening %s."
                          .formatted(
                              prestatie.productPeriode().einddatum(),
                              omgeving.declaratie().declaratieDagtekening())),
          niveau2("TR315", "Elk VorigReferentieNummer staat maar één keer in een bericht.")
              .herstel("Crediteer een prestatie maar één keer.")
              .op(Declaratie.class, VORIGE_REFERENTIE, in(323))
              .controle((declaratie, omgeving, fout) -> meldDubbeleCredit(declaratie, fout)),
          niveau2("TR316", "Een bericht bevat niet tegelijk een prestatie en de credit daarop.")
              .herstel(
                  "Laat beide weg: wat u nog niet gedeclareerd had, hoeft u niet te crediteren.")
              .op(Declaratie.class, VORIGE_REFERENTIE, in(323))
              .controle((declaratie, omgeving, fout) -> meldEigenCredit(declaratie, fout)),
          niveau2(
                  "TR416",
                  "Per toewijzing, product en ProductPeriode bevat een bericht één debetprestatie.")
              .herstel("Voeg de prestaties samen tot één, met het totale volume van de periode.")
              .op(Declaratie.class, "ProductPeriode", in(323))
              .controle((declaratie, omgeving, fout) -> meldDubbeleDebet(declaratie, fout)));

  private PrestatieRegels() {}

  private static boolean isEuro(Prestatie prestatie) {
    return prestatie.eenheid() == Eenheid.EURO;
  }

  private static boolean isVoorbij(Periode periode, Omgeving omgeving) {
    return isVooruit(periode) && !periode.einddatum().isAfter(omgeving.dagtekening());
  }

  private static String nietVoorbij(Periode periode, Omgeving omgeving) {
    return isVooruit(periode)
        ? "Einddatum %s ligt na Dagtekening %s."
            .formatted(periode.einddatum(), omgeving.dagtekening())
        : "Einddatum %s ligt voor Begindatum %s."
            .formatted(periode.einddatum(), periode.begindatum());
  }

  private static boolean isInEenMaand(Periode periode) {
    return periode.begindatum().getYear() == periode.einddatum().getYear()
        && periode.begindatum().getMonth() == periode.einddatum().getMonth();
  }

  private static boolean isVooruit(Periode periode) {
    return !periode.einddatum().isBefore(periode.begindatum());
  }

  private static LocalDate oudste(Omgeving omgeving) {
    return omgeving.declaratie().declaratieDagtekening().minusYears(OUDST);
  }

  private static void meldDubbeleCredit(Declaratie declaratie, Regel.Fout fout) {
    Set<String> gezien = new HashSet<>();
    for (Client client : declaratie.clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        String vorige = prestatie.productReferentie().vorigReferentieNummer();
        if (vorige != null && !gezien.add(vorige)) {
          fout.op(
              prestatie,
              VORIGE_REFERENTIE,
              "VorigReferentieNummer %s staat al eerder in dit bericht.".formatted(vorige));
        }
      }
    }
  }

  /** The finding stands at the later of the two, whichever that is (D19). */
  private static void meldEigenCredit(Declaratie declaratie, Regel.Fout fout) {
    if (!noemtVorige(declaratie)) {
      return;
    }
    Set<String> nummers = new HashSet<>();
    Set<String> vorige = new HashSet<>();
    for (Client client : declaratie.clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        String eigen = prestatie.referentieNummer();
        String vorig = prestatie.productReferentie().vorigReferentieNummer();
        nummers.add(eigen);
        if (vorig != null && nummers.contains(vorig)) {
          fout.op(
              prestatie,
              VORIGE_REFERENTIE,
              "Deze credit neemt prestatie %s terug, die in hetzelfde bericht staat."
                  .formatted(vorig));
        } else if (vorige.contains(eigen)) {
          fout.op(
              prestatie,
              REFERENTIE,
              "Een credit eerder in dit bericht neemt deze prestatie %s terug.".formatted(eigen));
        }
        if (vorig != null) {
          vorige.add(vorig);
        }
      }
    }
  }

  private static boolean noemtVorige(Declaratie declaratie) {
    for (Client client : declaratie.clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        if (prestatie.productReferentie().vorigReferentieNummer() != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** A line on the toewijzing of another client is no repetition but TR304 (D27). */
  private static void meldDubbeleDebet(Declaratie declaratie, Regel.Fout fout) {
    Set<Debetregel> gezien = new HashSet<>();
    for (Client client : declaratie.clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        if (!prestatie.isCredit() && !gezien.add(Debetregel.van(client, prestatie))) {
          fout.op(
              prestatie,
              "ProductPeriode",
              "Toewijzing %d is voor product %s en ProductPeriode %s al eerder in dit bericht gedeclareerd."
                  .formatted(
                      prestatie.toewijzingNummer(),
                      prestatie.productCode(),
                      tekst(prestatie.productPeriode())));
        }
      }
    }
  }

  private record Debetregel(
      String bsn, long toewijzing, String categorie, String code, Periode periode) {
    static Debetregel van(Client client, Prestatie prestatie) {
      return new Debetregel(
          client.bsn(),
          prestatie.toewijzingNummer(),
          prestatie.productCategorie(),
          prestatie.productCode(),
          prestatie.productPeriode());
    }
  }
}
