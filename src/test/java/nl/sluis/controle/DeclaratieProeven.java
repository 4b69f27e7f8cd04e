package nl.sluis.controle;

import static nl.sluis.controle.Paden.CLIENT;
import static nl.sluis.controle.Paden.DECLARATIE;
import static nl.sluis.controle.Paden.PRESTATIE1;
import static nl.sluis.controle.Paden.PRESTATIE2;
import static nl.sluis.controle.Proef.lijst;
import static nl.sluis.controle.Proef.proef;
import static nl.sluis.controle.Wijziging.herhaal;
import static nl.sluis.controle.Wijziging.samen;
import static nl.sluis.controle.Wijziging.verwijder;
import static nl.sluis.controle.Wijziging.voeg;
import static nl.sluis.controle.Wijziging.zet;

import java.util.List;

/** Every rule of niveau 2 on a 323 or 325: a breach, and the nearest message that is right. */
final class DeclaratieProeven {
  private static final String ANTWOORD = "DeclaratieAntwoord";
  private static final String AFGEWEZEN = ANTWOORD + "/Clienten/Client/Prestaties/Prestatie";
  private static final String VORIG = "Prestatie ProductReferentie/VorigReferentieNummer";

  static final List<Proef> DECLARATIE_ZELF =
      lijst(
          proef("basis", "het basisbericht", 323).isGoed(),
          proef("CS002", "elfproef klopt niet", 323, zet(CLIENT + "/Bsn", "999991001"))
              .geeft("CS002 Client Bsn"),
          proef(
                  "CS340",
                  "begint op de tweede",
                  323,
                  periode(DECLARATIE, "2026-03-02", "2026-03-31"))
              .geeft("CS340 Declaratie DeclaratiePeriode"),
          proef("CS340", "eindigt te vroeg", 323, periode(DECLARATIE, "2026-03-01", "2026-03-30"))
              .geeft("CS340 Declaratie DeclaratiePeriode"),
          proef("CS340", "twee maanden", 323, periode(DECLARATIE, "2026-02-01", "2026-03-31"))
              .geeft("CS340 Declaratie DeclaratiePeriode"),
          proef("CS340", "een andere maand", 323, periode(DECLARATIE, "2026-04-01", "2026-04-30"))
              .geeft("TR137 Declaratie DeclaratiePeriode/Einddatum"),
          proef("CS340", "schrikkeljaar", 323, periode(DECLARATIE, "2028-02-01", "2028-02-29"))
              .geeft(
                  "TR134 Declaratie DeclaratiePeriode/Begindatum",
                  "TR137 Declaratie DeclaratiePeriode/Einddatum"),
          proef("CS100", "december 2020", 323, periode(DECLARATIE, "2020-12-01", "2020-12-31"))
              .geeft("CS100 Declaratie DeclaratiePeriode"),
          proef(
                  "CS100",
                  "prestatie in december 2020",
                  323,
                  zet(DECLARATIE + "/DeclaratieDagtekening", "2025-12-31"),
                  periode(PRESTATIE1, "2020-12-01", "2020-12-31"))
              .geeft("CS100 Prestatie ProductPeriode"),
          proef(
                  "CS100",
                  "prestatie in januari 2021",
                  323,
                  zet(DECLARATIE + "/DeclaratieDagtekening", "2025-12-31"),
                  periode(PRESTATIE1, "2021-01-01", "2021-01-31"))
              .isGoed(),
          proef(
                  "TR134",
                  "DeclaratieDagtekening morgen",
                  323,
                  zet(DECLARATIE + "/DeclaratieDagtekening", "2026-04-03"))
              .isGoed(),
          proef(
                  "TR134",
                  "maand na de Dagtekening",
                  323,
                  periode(DECLARATIE, "2026-05-01", "2026-05-31"))
              .geeft(
                  "TR134 Declaratie DeclaratiePeriode/Begindatum",
                  "TR137 Declaratie DeclaratiePeriode/Einddatum"),
          proef("TR358", "een cent te veel", 323, totaal(142741, "D"))
              .geeft("TR358 Declaratie TotaalIngediendBedrag/TotaalBedrag"),
          proef("TR358", "verkeerd teken", 323, totaal(142740, "C"))
              .geeft("TR358 Declaratie TotaalIngediendBedrag/TotaalBedrag"),
          proef("TR358", "credit eraf", 323, credit(PRESTATIE1, "OUD1"), totaal(31860, "C"))
              .isGoed(),
          proef("TR358", "credit erbij", 323, credit(PRESTATIE1, "OUD1"))
              .geeft("TR358 Declaratie TotaalIngediendBedrag/TotaalBedrag"),
          proef("CS325", "totaal nul is credit", 323, inEvenwicht(), totaal(0, "C"))
              .geeft("CS325 Declaratie TotaalIngediendBedrag/DebetCredit"),
          proef("CS325", "totaal nul is debet", 323, inEvenwicht(), totaal(0, "D")).isGoed(),
          proef(
                  "CS325",
                  "prestatie van nul is credit",
                  323,
                  credit(PRESTATIE1, "OUD1"),
                  zet(PRESTATIE1 + "/ProductTarief", 0),
                  zet(PRESTATIE1 + "/IngediendBedrag/Bedrag", 0),
                  totaal(55440, "D"))
              .geeft("CS325 Prestatie IngediendBedrag/DebetCredit"),
          proef(
                  "CS325",
                  "prestatie van nul is debet",
                  323,
                  zet(PRESTATIE1 + "/ProductTarief", 0),
                  zet(PRESTATIE1 + "/IngediendBedrag/Bedrag", 0),
                  totaal(55440, "D"))
              .isGoed());

  static final List<Proef> PRESTATIES =
      lijst(
          proef(
                  "CD060",
                  "credit zonder vorig nummer",
                  323,
                  zet(PRESTATIE1 + "/IngediendBedrag/DebetCredit", "C"),
                  totaal(31860, "C"))
              .geeft("CD060 " + VORIG),
          proef("CD060", "debet met vorig nummer", 323, vorig(PRESTATIE1, "OUD1"))
              .geeft("CD060 " + VORIG),
          proef("CD087", "uren zonder tarief", 323, verwijder(PRESTATIE1 + "/ProductTarief"))
              .geeft("CD087 Prestatie ProductTarief"),
          proef("CD087", "euro's met tarief", 323, inEuro("87300"))
              .geeft("CD087 Prestatie ProductTarief"),
          proef("CD087", "euro's", 323, inEuro("87300"), verwijder(PRESTATIE1 + "/ProductTarief"))
              .isGoed(),
          proef(
                  "CS339",
                  "een cent meer",
                  323,
                  inEuro("87301"),
                  verwijder(PRESTATIE1 + "/ProductTarief"))
              .geeft("CS339 Prestatie IngediendBedrag"),
          proef(
                  "CS337",
                  "in de volgende maand",
                  323,
                  periode(PRESTATIE1, "2026-03-01", "2026-04-01"))
              .geeft("CS337 Prestatie ProductPeriode"),
          proef(
                  "CS337",
                  "zelfde maand een jaar later",
                  323,
                  periode(PRESTATIE1, "2025-03-01", "2026-03-31"))
              .geeft("CS337 Prestatie ProductPeriode"),
          proef("CS337", "binnen de maand", 323, periode(PRESTATIE1, "2026-03-02", "2026-03-30"))
              .isGoed(),
          proef("TR134", "begint morgen", 323, periode(PRESTATIE1, "2026-04-03", "2026-04-30"))
              .geeft("TR134 Prestatie ProductPeriode/Begindatum", einddatum("TR137")),
          proef("TR137", "nog niet voorbij", 323, periode(PRESTATIE1, "2026-04-02", "2026-04-03"))
              .geeft(einddatum("TR137")),
          proef("TR137", "vandaag voorbij", 323, periode(PRESTATIE1, "2026-04-01", "2026-04-02"))
              .geeft("TR319 Prestatie ProductPeriode"),
          proef("TR137", "maand loopt nog", 323, periode(DECLARATIE, "2026-04-01", "2026-04-30"))
              .geeft("TR137 Declaratie DeclaratiePeriode/Einddatum"),
          proef("TR137", "loopt terug", 323, periode(PRESTATIE1, "2026-03-31", "2026-03-30"))
              .geeft(einddatum("TR137")),
          proef("TR137", "één dag", 323, periode(PRESTATIE1, "2026-03-31", "2026-03-31")).isGoed(),
          proef(
                  "TR335",
                  "meer dan vijf jaar oud",
                  323,
                  periode(PRESTATIE1, "2021-04-01", "2021-04-01"))
              .geeft(einddatum("TR335")),
          proef(
                  "TR335",
                  "precies vijf jaar oud",
                  323,
                  periode(PRESTATIE1, "2021-04-01", "2021-04-02"))
              .isGoed(),
          proef("TR101", "zelfde referentie", 323, referentie(PRESTATIE2, "R-2026-03-1"))
              .geeft("TR101 Prestatie ProductReferentie"),
          proef("TR101", "client twee keer", 323, tweedeClient("999991000"))
              .geeft("TR101 Client Bsn"),
          proef("TR101", "twee clienten", 323, tweedeClient("999990019")).isGoed(),
          proef(
                  "TR101",
                  "zelfde referentie bij een andere client",
                  323,
                  tweedeClient("999990019"),
                  referentie(CLIENT + "[2]/Prestaties/Prestatie[1]", "R-2026-03-1"))
              .isGoed(),
          proef(
                  "TR315",
                  "twee credits op hetzelfde",
                  323,
                  credit(PRESTATIE1, "OUD1"),
                  credit(PRESTATIE2, "OUD1"),
                  totaal(142740, "C"))
              .geeft("TR315 " + VORIG),
          proef(
                  "TR315",
                  "twee credits",
                  323,
                  credit(PRESTATIE1, "OUD1"),
                  credit(PRESTATIE2, "OUD2"),
                  totaal(142740, "C"))
              .isGoed(),
          proef("TR316", "eerst debet", 323, credit(PRESTATIE2, "R-2026-03-1"), totaal(31860, "D"))
              .geeft("TR316 " + VORIG),
          proef("TR316", "eerst credit", 323, credit(PRESTATIE1, "R-2026-03-2"), totaal(31860, "C"))
              .geeft("TR316 Prestatie ProductReferentie/ReferentieNummer"),
          proef("TR316", "zichzelf", 323, credit(PRESTATIE2, "R-2026-03-2"), totaal(31860, "D"))
              .geeft("TR316 " + VORIG),
          proef("TR316", "een eerdere", 323, credit(PRESTATIE2, "R-2026-02-1"), totaal(31860, "D"))
              .isGoed(),
          proef("TR416", "twee keer maart", 323, nogEens()).geeft("TR416 Prestatie ProductPeriode"),
          proef(
                  "TR416",
                  "maart en februari",
                  323,
                  nogEens(),
                  periode(PRESTATIE2, "2026-02-01", "2026-02-28"))
              .isGoed(),
          proef(
                  "TR416",
                  "andere client, zie TR304",
                  323,
                  tweedeClient("999990019"),
                  periode(CLIENT + "[2]/Prestaties/Prestatie[1]", "2026-03-01", "2026-03-31"))
              .isGoed(),
          proef(
                  "TR416",
                  "andere toewijzing",
                  323,
                  nogEens(),
                  zet(PRESTATIE2 + "/ToewijzingNummer", "70003"))
              .isGoed(),
          proef("TR416", "andere code", 323, nogEens(), zet(PRESTATIE2 + "/ProductCode", "XXXXX"))
              .isGoed(),
          proef(
                  "TR416",
                  "de tweede is credit",
                  323,
                  nogEens(),
                  credit(PRESTATIE2, "OUD1"),
                  totaal(55440, "D"))
              .isGoed());

  static final List<Proef> ANTWOORDEN =
      lijst(
          proef("basis", "het basisbericht", 325).isGoed(),
          proef("CS002", "elfproef", 325, zet(ANTWOORD + "/Clienten/Client/Bsn", "999991001"))
              .geeft("CS002 Client Bsn"),
          proef("TR342", "te veel toegekend", 325, toegekend(55441, "D"))
              .geeft("TR342 DeclaratieAntwoord TotaalToegekendBedrag"),
          proef("TR342", "goedgekeurd maar minder", 325, verwijder(ANTWOORD + "/Clienten"))
              .geeft("TR342 DeclaratieAntwoord TotaalToegekendBedrag"),
          proef(
                  "TR342",
                  "helemaal goedgekeurd",
                  325,
                  verwijder(ANTWOORD + "/Clienten"),
                  code("8001"),
                  toegekend(142740, "D"))
              .isGoed(),
          proef(
                  "TR342",
                  "declaratie afgekeurd",
                  325,
                  verwijder(ANTWOORD + "/Clienten"),
                  code("9333"),
                  toegekend(0, "D"))
              .isGoed(),
          proef(
                  "TR342",
                  "declaratie afgekeurd maar toegekend",
                  325,
                  verwijder(ANTWOORD + "/Clienten"),
                  code("9333"),
                  toegekend(142740, "D"))
              .geeft("TR342 DeclaratieAntwoord TotaalToegekendBedrag"),
          proef(
                  "TR342",
                  "declaratie afgekeurd met prestaties",
                  325,
                  code("9333"),
                  toegekend(0, "D"))
              .geeft("TR342 DeclaratieAntwoord TotaalToegekendBedrag"),
          proef(
                  "TR342",
                  "credit afgewezen",
                  325,
                  credit(AFGEWEZEN, "OUD1"),
                  toegekend(142740 + 87300, "D"))
              .isGoed(),
          proef("CD060", "debet met vorig nummer", 325, vorig(AFGEWEZEN, "OUD1"))
              .geeft("CD060 " + VORIG),
          proef(
                  "CS325",
                  "niets toegekend is credit",
                  325,
                  verwijder(ANTWOORD + "/Clienten"),
                  code("9333"),
                  toegekend(0, "C"))
              .geeft("CS325 DeclaratieAntwoord TotaalToegekendBedrag/DebetCredit"),
          proef(
                  "CS325",
                  "niets ingediend is credit",
                  325,
                  verwijder(ANTWOORD + "/Clienten"),
                  zet(ANTWOORD + "/TotaalIngediendBedrag/TotaalBedrag", 0),
                  zet(ANTWOORD + "/TotaalIngediendBedrag/DebetCredit", "C"),
                  toegekend(0, "D"))
              .geeft("CS325 DeclaratieAntwoord TotaalIngediendBedrag/DebetCredit"),
          proef("TR137", "na de Dagtekening", 325, periode(AFGEWEZEN, "2026-04-01", "2026-04-30"))
              .geeft(einddatum("TR137")),
          proef(
                  "TR134",
                  "begint na de Dagtekening",
                  325,
                  periode(AFGEWEZEN, "2026-04-08", "2026-04-30"))
              .geeft("TR134 Prestatie ProductPeriode/Begindatum", einddatum("TR137")),
          proef("TR101", "prestatie twee keer", 325, herhaal(AFGEWEZEN), toegekend(31860, "C"))
              .geeft("TR101 Prestatie ProductReferentie"));

  private DeclaratieProeven() {}

  private static String einddatum(String regel) {
    return regel + " Prestatie ProductPeriode/Einddatum";
  }

  static Wijziging periode(String waar, String begin, String einde) {
    String element = waar + (waar.equals(DECLARATIE) ? "/DeclaratiePeriode" : "/ProductPeriode");
    return samen(zet(element + "/Begindatum", begin), zet(element + "/Einddatum", einde));
  }

  static Wijziging totaal(long bedrag, String debetCredit) {
    return bedrag(DECLARATIE + "/TotaalIngediendBedrag", bedrag, debetCredit);
  }

  private static Wijziging toegekend(long bedrag, String debetCredit) {
    return bedrag(ANTWOORD + "/TotaalToegekendBedrag", bedrag, debetCredit);
  }

  private static Wijziging bedrag(String element, long bedrag, String debetCredit) {
    return samen(
        zet(element + "/TotaalBedrag", bedrag), zet(element + "/DebetCredit", debetCredit));
  }

  static Wijziging credit(String prestatie, String vorigNummer) {
    return samen(
        zet(prestatie + "/IngediendBedrag/DebetCredit", "C"), vorig(prestatie, vorigNummer));
  }

  private static Wijziging vorig(String prestatie, String nummer) {
    return voeg(prestatie + "/ProductReferentie/ReferentieNummer", "VorigReferentieNummer", nummer);
  }

  static Wijziging referentie(String prestatie, String nummer) {
    return zet(prestatie + "/ProductReferentie/ReferentieNummer", nummer);
  }

  private static Wijziging code(String code) {
    return zet(ANTWOORD + "/RetourCodes/RetourCode", code);
  }

  private static Wijziging inEuro(String volume) {
    return samen(zet(PRESTATIE1 + "/Eenheid", "83"), zet(PRESTATIE1 + "/GeleverdVolume", volume));
  }

  /** The first prestatie takes back what the second asks. */
  private static Wijziging inEvenwicht() {
    return samen(
        credit(PRESTATIE1, "OUD1"),
        zet(PRESTATIE1 + "/ProductTarief", 5544),
        zet(PRESTATIE1 + "/IngediendBedrag/Bedrag", 55440));
  }

  /** The first prestatie once more in second place, with a ReferentieNummer of its own. */
  private static Wijziging nogEens() {
    return samen(
        herhaal(PRESTATIE1), referentie(PRESTATIE2, "R-2026-03-9"), totaal(142740 + 87300, "D"));
  }

  /** The first client once more, for the month before, with ReferentieNummers of its own. */
  static Wijziging tweedeClient(String bsn) {
    String tweede = CLIENT + "[2]";
    return samen(
        herhaal(CLIENT),
        zet(tweede + "/Bsn", bsn),
        referentie(tweede + "/Prestaties/Prestatie[1]", "R-2026-02-1"),
        referentie(tweede + "/Prestaties/Prestatie[2]", "R-2026-02-2"),
        periode(tweede + "/Prestaties/Prestatie[1]", "2026-02-01", "2026-02-28"),
        periode(tweede + "/Prestaties/Prestatie[2]", "2026-02-01", "2026-02-28"),
        totaal(2 * 142740, "D"));
  }
}
