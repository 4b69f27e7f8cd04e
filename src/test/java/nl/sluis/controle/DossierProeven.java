package nl.sluis.controle;

import static nl.sluis.controle.DeclaratieProeven.credit;
import static nl.sluis.controle.DeclaratieProeven.periode;
import static nl.sluis.controle.DeclaratieProeven.referentie;
import static nl.sluis.controle.DeclaratieProeven.totaal;
import static nl.sluis.controle.DeclaratieProeven.tweedeClient;
import static nl.sluis.controle.Paden.CLIENT;
import static nl.sluis.controle.Paden.DAGTEKENING;
import static nl.sluis.controle.Paden.DECLARATIE;
import static nl.sluis.controle.Paden.IDENTIFICATIE;
import static nl.sluis.controle.Paden.PRESTATIE1;
import static nl.sluis.controle.Paden.PRESTATIE2;
import static nl.sluis.controle.Paden.PRODUCT1;
import static nl.sluis.controle.Paden.PRODUCT2;
import static nl.sluis.controle.Proef.lijst;
import static nl.sluis.controle.Proef.metFout;
import static nl.sluis.controle.Proef.proef;
import static nl.sluis.controle.Proef.stap;
import static nl.sluis.controle.Wijziging.herhaal;
import static nl.sluis.controle.Wijziging.samen;
import static nl.sluis.controle.Wijziging.verwijder;
import static nl.sluis.controle.Wijziging.voeg;
import static nl.sluis.controle.Wijziging.zet;

import java.util.List;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.Proef.Stap;

/** Every rule of niveau 3 and 4 on a 301 or 323: a breach, and the nearest that is right. */
final class DossierProeven {
  private static final String ANDERE_CLIENT = "999990019";
  private static final String TWEEDE_CLIENT = CLIENT + "[2]/Prestaties/Prestatie[1]";
  private static final String NUMMER = "TR332 ToegewezenProduct ToewijzingNummer";
  private static final String REFERENTIE = "TR314 Prestatie ProductReferentie/ReferentieNummer";
  private static final String CREDIT = "TR323 Prestatie ProductReferentie/VorigReferentieNummer";
  private static final Stap TOEWIJZING = stap(301);
  private static final Stap DECLARATIE_MAART = stap(323);

  static final List<Proef> HEADER =
      lijst(
          proef("TR056", "zelfde Identificatie", 301)
              .na(TOEWIJZING)
              .geeft("TR056 Header BerichtIdentificatie/Identificatie"),
          proef("TR056", "nieuwe Identificatie", 301, opnieuw301()).na(TOEWIJZING).isGoed(),
          proef("TR056", "eerder afgekeurd telt niet", 301)
              .na(metFout(301, zet("Client/Bsn", "999991001")))
              .isGoed(),
          proef("TR056", "andere afzender", 301, zet("Header/Afzender", "0344"))
              .na(TOEWIJZING)
              .isGoed(),
          proef("TR135", "morgen", 301, zet(DAGTEKENING, "2026-05-11"))
              .geeft("TR135 Header BerichtIdentificatie/Dagtekening"),
          proef("TR135", "vandaag", 301, zet(DAGTEKENING, "2026-05-10")).isGoed(),
          proef("TR378", "onbekende gemeente", 301, zet("Header/Afzender", "9999"))
              .geeft("TR378 Header Afzender"),
          proef("TR378", "onbekende gemeente", 323, zet("Header/Ontvanger", "9999"))
              .geeft("TR378 Header Ontvanger"),
          proef("TR378", "opgeheven gemeente", 301, zet("Header/Afzender", "0003"))
              .geeft("TR378 Header Afzender"),
          proef(
                  "TR378",
                  "opgeheven gemeente die er bij Ingangsdatum was",
                  301,
                  zet("Header/Afzender", "0003"),
                  zet(PRODUCT1 + "/Ingangsdatum", "2020-12-31"),
                  zet(PRODUCT2 + "/Ingangsdatum", "2020-01-01"))
              .isGoed(),
          proef("TR378", "met TR135 samen", 301, zet("Header/Afzender", "9999"), morgen())
              .geeft("TR378 Header Afzender", "TR135 Header BerichtIdentificatie/Dagtekening"));

  static final List<Proef> TOEWIJZINGEN =
      lijst(
          proef(
                  "TR332",
                  "zelfde nummer, andere client",
                  301,
                  opnieuw301(),
                  zet("Client/Bsn", ANDERE_CLIENT))
              .na(TOEWIJZING)
              .geeft(NUMMER, NUMMER),
          proef("TR332", "andere aanbieder", 301, opnieuw301(), zet("Header/Ontvanger", "99990002"))
              .na(TOEWIJZING)
              .geeft(NUMMER, NUMMER),
          proef("TR332", "andere gemeente", 301, opnieuw301(), zet("Header/Afzender", "0344"))
              .na(TOEWIJZING)
              .isGoed(),
          proef(
                  "TR332",
                  "andere Ingangsdatum",
                  301,
                  opnieuw301(),
                  zet(PRODUCT1 + "/Ingangsdatum", "2026-01-13"))
              .na(TOEWIJZING)
              .geeft(NUMMER),
          proef("TR332", "andere Code", 301, opnieuw301(), zet(PRODUCT1 + "/Product/Code", "XXXXX"))
              .na(TOEWIJZING)
              .geeft(NUMMER),
          proef(
                  "TR332",
                  "andere Einddatum",
                  301,
                  opnieuw301(),
                  zet(PRODUCT1 + "/Einddatum", "2026-06-30"))
              .na(TOEWIJZING)
              .isGoed(),
          proef(
                  "TR332",
                  "nummer van een verwijderde",
                  301,
                  zet(IDENTIFICATIE, "ANDERS2"),
                  zet("Client/Bsn", ANDERE_CLIENT))
              .na(TOEWIJZING, stap(301, opnieuw301(), verwijderd(PRODUCT1), verwijderd(PRODUCT2)))
              .isGoed(),
          proef("TR385", "er is gedeclareerd", 301, opnieuw301(), verwijderd(PRODUCT1))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft("TR385 ToegewezenProduct RedenWijziging"),
          proef("TR385", "niets gedeclareerd", 301, opnieuw301(), verwijderd(PRODUCT1))
              .na(TOEWIJZING)
              .isGoed(),
          proef("TR385", "afgewezen gedeclareerd", 301, opnieuw301(), verwijderd(PRODUCT1))
              .na(TOEWIJZING, metFout(323, zet(PRESTATIE1 + "/ProductCode", "XXXXX")))
              .isGoed(),
          proef("TR385", "gecrediteerd", 301, opnieuw301(), verwijderd(PRODUCT1))
              .na(TOEWIJZING, DECLARATIE_MAART, stap(323, creditEerste()))
              .isGoed());

  static final List<Proef> NAAST_TOEWIJZING =
      lijst(
          proef("basis", "na de toewijzing", 323).na(TOEWIJZING).isGoed(),
          proef("TR304", "client zonder toewijzing", 323).na().geeft("TR304 Client Bsn"),
          proef("TR304", "toewijzing van een andere gemeente", 323)
              .na(stap(301, zet("Header/Afzender", "0344")))
              .geeft("TR304 Client Bsn"),
          proef("TR304", "toewijzing aan een andere aanbieder", 323)
              .na(stap(301, zet("Header/Ontvanger", "99990002")))
              .geeft("TR304 Client Bsn"),
          proef("TR304", "onder een afgekeurde client niets", 323, toewijzing("79999"))
              .na()
              .geeft("TR304 Client Bsn"),
          proef("TR304", "toewijzing van een andere client", 323, toewijzing("70011"))
              .na(TOEWIJZING, andereClient())
              .geeft("TR304 Prestatie ToewijzingNummer"),
          proef("TR338", "onbekend nummer", 323, toewijzing("79999"))
              .na(TOEWIJZING)
              .geeft("TR338 Prestatie ToewijzingNummer"),
          proef("TR384", "verwijderde toewijzing", 323)
              .na(TOEWIJZING, stap(301, opnieuw301(), verwijderd(PRODUCT1)))
              .geeft("TR384 Prestatie ToewijzingNummer"),
          proef("TR384", "enige toewijzingen verwijderd", 323)
              .na(TOEWIJZING, stap(301, opnieuw301(), verwijderd(PRODUCT1), verwijderd(PRODUCT2)))
              .geeft("TR384 Prestatie ToewijzingNummer", "TR384 Prestatie ToewijzingNummer"),
          proef("TR339", "andere categorie", 323, zet(PRESTATIE1 + "/ProductCategorie", "46"))
              .alleen(Standaard.IJW)
              .na(TOEWIJZING)
              .geeft("TR339 Prestatie ProductCategorie", "TR381 Prestatie ProductCode"),
          proef("TR339", "andere categorie", 323, zet(PRESTATIE1 + "/ProductCategorie", "03"))
              .alleen(Standaard.IWMO)
              .na(TOEWIJZING)
              .geeft("TR339 Prestatie ProductCategorie"),
          proef(
                  "TR339",
                  "categorie niet toegewezen",
                  323,
                  alleenEerste(),
                  zet(PRESTATIE1 + "/ProductCategorie", "46"),
                  zet(PRESTATIE1 + "/ProductCode", "46A01"))
              .alleen(Standaard.IJW)
              .na(stap(301, generiek()))
              .isGoed(),
          proef("TR340", "andere code", 323, zet(PRESTATIE1 + "/ProductCode", "XXXXX"))
              .na(TOEWIJZING)
              .geeft("TR340 Prestatie ProductCode"),
          proef(
                  "TR340",
                  "code niet toegewezen",
                  323,
                  alleenEerste(),
                  zet(PRESTATIE1 + "/ProductCode", "XXXXX"))
              .na(stap(301, aspecifiek(), verwijder(PRODUCT2)))
              .isGoed(),
          proef("TR307", "toewijzing begint later", 323)
              .na(stap(301, zet(PRODUCT1 + "/Ingangsdatum", "2026-04-01")))
              .geeft("TR307 Prestatie ProductPeriode/Begindatum"),
          proef("TR307", "toewijzing begint in de maand", 323)
              .na(stap(301, zet(PRODUCT1 + "/Ingangsdatum", "2026-03-10")))
              .geeft(
                  "TR307 Prestatie ProductPeriode/Begindatum",
                  "TR387 Prestatie ProductPeriode/Begindatum"),
          proef(
                  "TR307",
                  "begint met de toewijzing",
                  323,
                  zet(PRESTATIE1 + "/ProductPeriode/Begindatum", "2026-03-10"))
              .na(stap(301, zet(PRODUCT1 + "/Ingangsdatum", "2026-03-10")))
              .isGoed(),
          proef("TR308", "toewijzing eindigde eerder", 323)
              .na(stap(301, zet(PRODUCT1 + "/Einddatum", "2026-02-28")))
              .geeft("TR308 Prestatie ProductPeriode/Einddatum"),
          proef("TR308", "toewijzing eindigt in de maand", 323)
              .na(stap(301, zet(PRODUCT1 + "/Einddatum", "2026-03-20")))
              .geeft(
                  "TR308 Prestatie ProductPeriode/Einddatum",
                  "TR388 Prestatie ProductPeriode/Einddatum"),
          proef(
                  "TR308",
                  "eindigt met de toewijzing",
                  323,
                  zet(PRESTATIE1 + "/ProductPeriode/Einddatum", "2026-03-20"))
              .na(stap(301, zet(PRODUCT1 + "/Einddatum", "2026-03-20")))
              .isGoed(),
          proef("TR308", "toewijzing zonder Einddatum", 323)
              .na(stap(301, verwijder(PRODUCT2 + "/Einddatum")))
              .isGoed(),
          proef(
                  "TR387",
                  "begint op de tweede",
                  323,
                  zet(PRESTATIE1 + "/ProductPeriode/Begindatum", "2026-03-02"))
              .na(TOEWIJZING)
              .geeft("TR387 Prestatie ProductPeriode/Begindatum"),
          proef(
                  "TR388",
                  "eindigt een dag te vroeg",
                  323,
                  zet(PRESTATIE1 + "/ProductPeriode/Einddatum", "2026-03-30"))
              .na(TOEWIJZING)
              .geeft("TR388 Prestatie ProductPeriode/Einddatum"),
          proef("TR308", "oudere versie komt later aan", 323)
              .na(
                  TOEWIJZING,
                  stap(
                      301,
                      zet(IDENTIFICATIE, "ANDERS1"),
                      zet(PRODUCT1 + "/Einddatum", "2026-02-28"),
                      zet(PRODUCT1 + "/Toewijzingstijd", "10:14:59")))
              .isGoed(),
          proef(
                  "TR319",
                  "maand na de DeclaratiePeriode",
                  323,
                  in(2026, 5, 2),
                  periode(PRESTATIE1, "2026-04-01", "2026-04-30"))
              .na(TOEWIJZING)
              .geeft("TR319 Prestatie ProductPeriode"),
          proef(
                  "TR319",
                  "in de DeclaratiePeriode",
                  323,
                  in(2026, 5, 2),
                  periode(PRESTATIE1, "2026-04-01", "2026-04-30"),
                  periode(DECLARATIE, "2026-04-01", "2026-04-30"))
              .na(TOEWIJZING)
              .isGoed());

  static final List<Proef> NAAST_EERDERE =
      lijst(
          proef(
                  "TR333",
                  "zelfde DeclaratieNummer",
                  323,
                  opnieuw323(),
                  zet(DECLARATIE + "/DeclaratieNummer", "DECL202603"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft("TR333 Declaratie DeclaratieNummer"),
          proef("TR333", "nieuw DeclaratieNummer", 323, opnieuw323())
              .na(TOEWIJZING, DECLARATIE_MAART)
              .isGoed(),
          proef("TR333", "eerdere declaratie afgekeurd", 323)
              .na(TOEWIJZING, metFout(323, totaal(1, "D")))
              .isGoed(),
          proef(
                  "TR318",
                  "eerdere maand",
                  323,
                  opnieuw323(),
                  periode(DECLARATIE, "2026-02-01", "2026-02-28"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft("TR318 Declaratie DeclaratiePeriode"),
          proef(
                  "TR318",
                  "volgende maand",
                  323,
                  opnieuw323(),
                  in(2026, 5, 2),
                  periode(DECLARATIE, "2026-04-01", "2026-04-30"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .isGoed(),
          proef(
                  "TR314",
                  "referentie uit een eerdere declaratie",
                  323,
                  opnieuw323(),
                  referentie(PRESTATIE1, "R-2026-03-1"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft(REFERENTIE),
          proef(
                  "TR314",
                  "referentie van een afgewezen prestatie",
                  323,
                  opnieuw323(),
                  referentie(PRESTATIE1, "R-2026-03-1"))
              .na(TOEWIJZING, metFout(323, zet(PRESTATIE1 + "/ProductCode", "XXXXX")))
              .geeft(REFERENTIE),
          proef(
                  "TR314",
                  "alle prestaties eerder afgewezen",
                  323,
                  opnieuw323(),
                  referentie(PRESTATIE1, "R-2026-03-1"))
              .na(
                  TOEWIJZING,
                  metFout(
                      323,
                      zet(PRESTATIE1 + "/ProductCode", "XXXXX"),
                      zet(PRESTATIE2 + "/ProductCode", "XXXXX")))
              .geeft(REFERENTIE),
          proef(
                  "TR314",
                  "referentie uit een afgekeurde declaratie",
                  323,
                  opnieuw323(),
                  referentie(PRESTATIE1, "R-2026-03-1"))
              .na(TOEWIJZING, metFout(323, totaal(1, "D")))
              .isGoed(),
          proef(
                  "TR314",
                  "dubbel binnen het bericht",
                  323,
                  metAndereClient(),
                  referentie(TWEEDE_CLIENT, "R-2026-03-1"))
              .na(TOEWIJZING, andereClient())
              .geeft(REFERENTIE),
          proef(
                  "TR314",
                  "de eerste is om iets anders afgewezen",
                  323,
                  metAndereClient(),
                  toewijzing("79999"),
                  referentie(TWEEDE_CLIENT, "R-2026-03-1"))
              .na(TOEWIJZING, andereClient())
              .geeft("TR338 Prestatie ToewijzingNummer", REFERENTIE),
          proef(
                  "TR314",
                  "de eerste client is afgekeurd",
                  323,
                  metAndereClient(),
                  zet(CLIENT + "[1]/Bsn", "999990020"),
                  referentie(TWEEDE_CLIENT, "R-2026-03-1"))
              .na(TOEWIJZING, andereClient())
              .geeft("TR304 Client Bsn", REFERENTIE),
          proef(
                  "TR323",
                  "credit op iets onbekends",
                  323,
                  creditEerste(),
                  zet(PRESTATIE1 + "/ProductReferentie/VorigReferentieNummer", "ONBEKEND"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft(CREDIT),
          proef("TR323", "ander volume", 323, creditEerste(), tweemaalHetVolume(PRESTATIE1))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft(CREDIT),
          proef(
                  "TR323",
                  "ander bedrag",
                  323,
                  creditEerste(),
                  zet(PRESTATIE1 + "/ProductTarief", "8731"),
                  zet(PRESTATIE1 + "/IngediendBedrag/Bedrag", "87310"),
                  totaal(87310, "C"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft(CREDIT),
          proef("TR323", "andere eenheid", 323, creditEerste(), zet(PRESTATIE1 + "/Eenheid", "01"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft(CREDIT),
          proef(
                  "TR323",
                  "andere maand",
                  323,
                  creditEerste(),
                  periode(PRESTATIE1, "2026-02-01", "2026-02-28"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft(CREDIT),
          proef(
                  "TR323",
                  "alleen een ander tarief",
                  323,
                  creditEerste(),
                  zet(PRESTATIE1 + "/ProductTarief", "1"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft(CREDIT, "TR346 Prestatie IngediendBedrag"),
          proef("TR323", "afgewezen debet", 323, creditEerste())
              .na(TOEWIJZING, metFout(323, toewijzing("79999")))
              .geeft(CREDIT),
          proef(
                  "TR323",
                  "een credit crediteren",
                  323,
                  creditEerste(),
                  opnieuw(3),
                  zet(PRESTATIE1 + "/ProductReferentie/VorigReferentieNummer", "C-1"),
                  referentie(PRESTATIE1, "C-2"))
              .na(TOEWIJZING, DECLARATIE_MAART, stap(323, creditEerste()))
              .geeft(CREDIT),
          proef("TR323", "gelijk aan de debet", 323, creditEerste())
              .na(TOEWIJZING, DECLARATIE_MAART)
              .isGoed(),
          proef(
                  "TR390",
                  "voor de tweede keer",
                  323,
                  creditEerste(),
                  opnieuw(3),
                  referentie(PRESTATIE1, "C-2"))
              .na(TOEWIJZING, DECLARATIE_MAART, stap(323, creditEerste()))
              .geeft("TR390 Prestatie ProductReferentie/VorigReferentieNummer"),
          proef(
                  "TR390",
                  "eerdere credit was afgewezen",
                  323,
                  creditEerste(),
                  opnieuw(3),
                  referentie(PRESTATIE1, "C-2"))
              .na(
                  TOEWIJZING,
                  DECLARATIE_MAART,
                  metFout(323, creditEerste(), tweemaalHetVolume(PRESTATIE1)))
              .isGoed(),
          proef(
                  "TR389",
                  "maart voor de tweede keer",
                  323,
                  opnieuw323(),
                  periode(PRESTATIE1, "2026-03-01", "2026-03-31"))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft("TR389 Prestatie ProductPeriode"),
          proef(
                  "TR389",
                  "de eerste was afgewezen",
                  323,
                  opnieuw323(),
                  periode(PRESTATIE1, "2026-03-01", "2026-03-31"))
              .na(TOEWIJZING, metFout(323, zet(PRESTATIE1 + "/ProductCode", "XXXXX")))
              .isGoed(),
          proef("TR389", "al gecrediteerd", 323, opnieuw(3), debetNogEens())
              .na(TOEWIJZING, DECLARATIE_MAART, stap(323, creditEerste()))
              .isGoed(),
          proef("TR389", "credit later in hetzelfde bericht", 323, opnieuw(3), debetEnCredit())
              .na(TOEWIJZING, DECLARATIE_MAART)
              .isGoed(),
          proef(
                  "TR389",
                  "die credit wordt afgewezen",
                  323,
                  opnieuw(3),
                  debetEnCredit(),
                  tweemaalHetVolume(PRESTATIE2))
              .na(TOEWIJZING, DECLARATIE_MAART)
              .geeft("TR389 Prestatie ProductPeriode", CREDIT));

  private DossierProeven() {}

  /** At half the tarief, so that the amount stays right. */
  private static Wijziging tweemaalHetVolume(String prestatie) {
    return samen(
        zet(prestatie + "/GeleverdVolume", "20"), zet(prestatie + "/ProductTarief", "4365"));
  }

  private static Wijziging morgen() {
    return zet(DAGTEKENING, "2026-05-11");
  }

  /** A later message with the same toewijzingen. */
  private static Wijziging opnieuw301() {
    return samen(
        zet(IDENTIFICATIE, "ANDERS1"),
        zet(DAGTEKENING, "2026-04-20"),
        zet(PRODUCT1 + "/Toewijzingsdatum", "2026-04-20"),
        zet(PRODUCT2 + "/Toewijzingsdatum", "2026-04-20"));
  }

  private static Wijziging verwijderd(String product) {
    return samen(
        zet(product + "/Einddatum", "2026-01-12"),
        voeg(product + "/Einddatum", "RedenWijziging", "13"));
  }

  private static Stap andereClient() {
    return stap(
        301,
        zet(IDENTIFICATIE, "ANDERS9"),
        zet("Client/Bsn", ANDERE_CLIENT),
        zet(PRODUCT1 + "/ToewijzingNummer", "70011"),
        zet(PRODUCT2 + "/ToewijzingNummer", "70012"));
  }

  /** One toewijzing of no Product in particular, within a Budget. */
  private static Wijziging generiek() {
    return samen(aspecifiek(), verwijder(PRODUCT1 + "/Product"), verwijder(PRODUCT2));
  }

  private static Wijziging aspecifiek() {
    return samen(
        verwijder(PRODUCT1 + "/Product/Code"),
        voeg(PRODUCT1 + "/Omvang", "Budget", 10_000_000),
        verwijder(PRODUCT1 + "/Omvang"));
  }

  private static Wijziging toewijzing(String nummer) {
    return zet(PRESTATIE1 + "/ToewijzingNummer", nummer);
  }

  private static Wijziging in(int jaar, int maand, int dag) {
    return samen(zet(DAGTEKENING, "%d-%02d-%02d".formatted(jaar, maand, dag)));
  }

  /** A second client, with lines on his own toewijzingen. */
  private static Wijziging metAndereClient() {
    return samen(
        tweedeClient(ANDERE_CLIENT),
        zet(TWEEDE_CLIENT + "/ToewijzingNummer", "70011"),
        zet(CLIENT + "[2]/Prestaties/Prestatie[2]/ToewijzingNummer", "70012"));
  }

  private static Wijziging opnieuw(int nummer) {
    return samen(
        zet(IDENTIFICATIE, "ANDERS32" + nummer),
        zet(DECLARATIE + "/DeclaratieNummer", "D" + nummer));
  }

  /** A second declaratie with March as its periode, about prestaties of February. */
  private static Wijziging opnieuw323() {
    return samen(
        opnieuw(2),
        referentie(PRESTATIE1, "R-2026-02-1"),
        referentie(PRESTATIE2, "R-2026-02-2"),
        periode(PRESTATIE1, "2026-02-01", "2026-02-28"),
        periode(PRESTATIE2, "2026-02-01", "2026-02-28"));
  }

  /** A second declaratie that only takes back the first prestatie of March. */
  private static Wijziging creditEerste() {
    return samen(
        opnieuw(2),
        verwijder(PRESTATIE2),
        credit(PRESTATIE1, "R-2026-03-1"),
        referentie(PRESTATIE1, "C-1"),
        totaal(87300, "C"));
  }

  private static Wijziging debetNogEens() {
    return samen(alleenEerste(), referentie(PRESTATIE1, "R-2026-03-1b"));
  }

  private static Wijziging alleenEerste() {
    return samen(verwijder(PRESTATIE2), totaal(87300, "D"));
  }

  /** The first prestatie of March anew, and after it the credit on the one before. */
  private static Wijziging debetEnCredit() {
    return samen(
        verwijder(PRESTATIE2),
        herhaal(PRESTATIE1),
        referentie(PRESTATIE1, "R-2026-03-1b"),
        credit(PRESTATIE2, "R-2026-03-1"),
        referentie(PRESTATIE2, "C-1"),
        totaal(0, "D"));
  }
}
