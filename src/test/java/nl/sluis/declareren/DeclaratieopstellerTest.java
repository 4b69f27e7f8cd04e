package nl.sluis.declareren;

import static nl.sluis.bericht.Eenheid.DAGDEEL;
import static nl.sluis.bericht.Eenheid.EURO;
import static nl.sluis.bericht.Eenheid.MINUUT;
import static nl.sluis.bericht.Eenheid.STUKS_OUTPUT;
import static nl.sluis.bericht.Eenheid.UUR;
import static nl.sluis.bericht.Frequentie.PER_MAAND;
import static nl.sluis.bericht.Frequentie.PER_WEEK;
import static nl.sluis.bericht.Frequentie.TOTAAL;
import static nl.sluis.declareren.Opstelproef.ANDER_BSN;
import static nl.sluis.declareren.Opstelproef.BSN;
import static nl.sluis.declareren.Opstelproef.declaratie;
import static nl.sluis.declareren.Opstelproef.fouten;
import static nl.sluis.declareren.Opstelproef.jeugd;
import static nl.sluis.declareren.Opstelproef.lijnen;
import static nl.sluis.declareren.Opstelproef.prestaties;
import static nl.sluis.declareren.Opstelproef.uitleg;
import static nl.sluis.declareren.Opstelproef.wmo;
import static nl.sluis.declareren.Opstelproef.xml;
import static nl.sluis.declareren.Toegewezenproef.toewijzing;
import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.bericht.DebetCredit;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Oordeel;
import nl.sluis.declareren.Declaratieregel.Soort;
import org.junit.jupiter.api.Test;

/** From a file of registrations to a declaratie: the worked examples of the standard, and ours. */
class DeclaratieopstellerTest {
  private static final String KOP = "bsn;toewijzingnummer;datum;minuten";
  private static final String KOP_BEDRAG = "bsn;toewijzingnummer;datum;bedrag";
  private static final String UREN = "45;45A48;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;87,30;04";
  private static final String MINUTEN =
      "45;45A48;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;01;87,30;04";

  private static String uur(String datum, int minuten) {
    return "%s;70001;%s;%d".formatted(BSN, datum, minuten);
  }

  private static Opstelproef drieUurPerWeek() {
    return jeugd()
        .toegewezen(
            toewijzing(70001, "45", "45A48").van("2025-07-07", "2025-09-07").voor(3, UUR, PER_WEEK))
        .contract(UREN);
  }

  /** IV076, inspanningsgericht: every Thursday two and a half hours. */
  @Test
  void deeltDeWekenInNaarDeDagVanLevering() {
    Opstelproef proef = drieUurPerWeek();
    String[] leveringen = {
      KOP,
      uur("2025-07-10", 150),
      uur("2025-07-17", 150),
      uur("2025-07-24", 150),
      uur("2025-07-31", 150),
      uur("2025-08-07", 150),
      uur("2025-08-14", 150),
      uur("2025-08-21", 150),
      uur("2025-08-28", 150),
      uur("2025-09-04", 150)
    };
    Declaratievoorstel voorstel = proef.declareer("2025-09", leveringen);
    assertThat(lijnen(voorstel))
        .containsExactly(
            "70001 2025-07-07/2025-07-31 10 04 8730 D 87300",
            "70001 2025-08-01/2025-08-31 10 04 8730 D 87300",
            "70001 2025-09-01/2025-09-07 3 04 8730 D 26190");
    assertThat(declaratie(voorstel).beoordeling().oordeel()).isEqualTo(Oordeel.GOEDGEKEURD);
    assertThat(declaratie(voorstel).beoordeling().nietBeoordeeld()).isEmpty();
    assertThat(uitleg(voorstel))
        .contains("1 registratie, 150 minuten, dat is 2 uur en 30 minuten, afgerond 3 uur (IV079)");
  }

  /** IV076, outputgericht, of which both examples are for € 300 a week. */
  @Test
  void rektEenAbonnementPerWeekOpZondagen() {
    Opstelproef totZondag =
        jeugd()
            .toegewezen(
                toewijzing(70002, "45", "45A05")
                    .van("2025-07-07", "2025-09-07")
                    .voor(30000, EURO, PER_WEEK));
    assertThat(
            lijnen(
                totZondag.declareer(
                    "2025-09",
                    "bsn;toewijzingnummer;datum",
                    BSN + ";70002;2025-07-31",
                    BSN + ";70002;2025-08-31",
                    BSN + ";70002;2025-09-07")))
        .containsExactly(
            "70002 2025-07-07/2025-07-31 90000 83 null D 90000",
            "70002 2025-08-01/2025-08-31 150000 83 null D 150000",
            "70002 2025-09-01/2025-09-07 30000 83 null D 30000");
    Opstelproef totZaterdag =
        jeugd()
            .toegewezen(
                toewijzing(70002, "45", "45A05")
                    .van("2025-07-07", "2025-09-06")
                    .voor(30000, EURO, PER_WEEK));
    assertThat(lijnen(totZaterdag.declareerMetAbonnementen("2025-08")))
        .containsExactly("70002 2025-08-01/2025-08-31 180000 83 null D 180000");
    Declaratievoorstel september = totZaterdag.declareerMetAbonnementen("2025-09");
    assertThat(september.declaratie()).isNull();
    assertThat(september.regels()).extracting(Declaratieregel::soort).containsExactly(Soort.NIETS);
  }

  /** IV079: four times 95 minutes. */
  @Test
  void rondtUrenPasAfOverHetTotaal() {
    Opstelproef proef = drieUurPerWeek();
    Declaratievoorstel voorstel =
        proef.declareer(
            "2025-07",
            KOP,
            uur("2025-07-10", 95),
            uur("2025-07-17", 95),
            uur("2025-07-24", 95),
            uur("2025-07-31", 95));
    assertThat(lijnen(voorstel)).containsExactly("70001 2025-07-07/2025-07-31 6 04 8730 D 52380");
    assertThat(uitleg(voorstel))
        .contains(
            "4 registraties, samen 380 minuten, dat is 6 uur en 20 minuten, afgerond 6 uur (IV079)",
            "6 uur × € 87,30 = € 523,80");
  }

  @Test
  void declareertMinstensEenUur() {
    assertThat(lijnen(drieUurPerWeek().declareer("2025-07", KOP, uur("2025-07-10", 10))))
        .containsExactly("70001 2025-07-07/2025-07-31 1 04 8730 D 8730");
  }

  /** IV081: the tarief per minute is rounded, the amount is not reckoned from it. */
  @Test
  void declareertInMinutenAlsHetContractDatZegt() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A48")
                    .van("2025-07-07", "2025-09-07")
                    .voor(3, UUR, PER_WEEK))
            .contract(MINUTEN);
    Declaratievoorstel voorstel = proef.declareer("2025-07", KOP, uur("2025-07-10", 95));
    assertThat(lijnen(voorstel)).containsExactly("70001 2025-07-07/2025-07-31 95 01 146 D 13823");
    assertThat(declaratie(voorstel).beoordeling().isGoedgekeurd()).isTrue();
    assertThat(uitleg(voorstel)).contains("95 minuten × € 87,30 per uur ÷ 60 = € 138,23");
  }

  @Test
  void volgtDeKolomEenheidOpEenToewijzingInUren() {
    assertThat(
            lijnen(
                drieUurPerWeek()
                    .declareer("2025-07", KOP + ";eenheid", uur("2025-07-10", 95) + ";01")))
        .containsExactly("70001 2025-07-07/2025-07-31 95 01 146 D 13823");
  }

  /** IV084: two toewijzingen that follow each other in one month. */
  @Test
  void maaktPerToewijzingEenEigenPrestatie() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A48")
                    .van("2026-03-01", "2026-03-09")
                    .voor(4, UUR, PER_WEEK),
                toewijzing(70003, "45", "45A48")
                    .van("2026-03-23", "2026-03-31")
                    .voor(4, UUR, PER_WEEK))
            .contract(UREN);
    Declaratievoorstel voorstel =
        proef.declareer(
            "2026-03",
            KOP,
            uur("2026-03-02", 120),
            BSN + ";70003;2026-03-23;60",
            BSN + ";70003;2026-03-31;120");
    assertThat(lijnen(voorstel))
        .containsExactly(
            "70001 2026-03-01/2026-03-09 2 04 8730 D 17460",
            "70003 2026-03-23/2026-03-31 3 04 8730 D 26190");
    assertThat(declaratie(voorstel).beoordeling().isGoedgekeurd()).isTrue();
  }

  /** IV089: April to June of a toewijzing that begins and ends within a month. */
  @Test
  void knipptDeProductPeriodeOpDeToewijzing() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A48")
                    .van("2026-04-08", "2026-06-17")
                    .voor(4, UUR, PER_WEEK))
            .contract(UREN);
    assertThat(
            lijnen(
                proef.declareer(
                    "2026-06",
                    KOP,
                    uur("2026-04-08", 60),
                    uur("2026-05-20", 60),
                    uur("2026-06-17", 60))))
        .containsExactly(
            "70001 2026-04-08/2026-04-30 1 04 8730 D 8730",
            "70001 2026-05-01/2026-05-31 1 04 8730 D 8730",
            "70001 2026-06-01/2026-06-17 1 04 8730 D 8730");
  }

  /** IV090: what was forgotten goes along in its own ProductPeriode, never in an earlier one. */
  @Test
  void declareertAchterafInDeLaatsteDeclaratiePeriode() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A48")
                    .van("2026-02-15", "2026-12-31")
                    .voor(4, UUR, PER_WEEK))
            .contract(UREN);
    proef.verstuur(proef.declareer("2026-05", KOP, uur("2026-05-20", 60)));
    Declaratievoorstel voorstel =
        proef.declareer(
            "2026-04", KOP, uur("2026-02-20", 60), uur("2026-03-20", 60), uur("2026-04-20", 60));
    assertThat(lijnen(voorstel))
        .containsExactly(
            "70001 2026-02-15/2026-02-28 1 04 8730 D 8730",
            "70001 2026-03-01/2026-03-31 1 04 8730 D 8730",
            "70001 2026-04-01/2026-04-30 1 04 8730 D 8730");
    assertThat(declaratie(voorstel).bericht().declaratie().declaratiePeriode().begindatum())
        .hasToString("2026-05-01");
    assertThat(voorstel.opmerkingen()).singleElement().asString().contains("IV090");
  }

  /** IV085, IV086 and IV091. */
  @Test
  void verbetertWatEerderIsGoedgekeurd() {
    Opstelproef proef = drieUurPerWeek();
    proef.verstuur(proef.declareer("2025-07", KOP, uur("2025-07-10", 120)));
    Declaratievoorstel voorstel =
        proef.declareer("2025-08", KOP, uur("2025-07-10", 180), uur("2025-08-07", 60));
    assertThat(lijnen(voorstel))
        .containsExactly(
            "70001 2025-07-07/2025-07-31 2 04 8730 C 17460",
            "70001 2025-07-07/2025-07-31 3 04 8730 D 26190",
            "70001 2025-08-01/2025-08-31 1 04 8730 D 8730");
    assertThat(prestaties(voorstel).get(0).productReferentie().vorigReferentieNummer())
        .isEqualTo("036320250701-00001");
    assertThat(prestaties(voorstel))
        .extracting(prestatie -> prestatie.referentieNummer())
        .containsExactly("036320250801-00001", "036320250801-00002", "036320250801-00003");
    assertThat(declaratie(voorstel).bericht().declaratie().totaalIngediendBedrag().saldo())
        .isEqualTo(26190 - 17460 + 8730);
    assertThat(declaratie(voorstel).beoordeling().isGoedgekeurd()).isTrue();
  }

  @Test
  void laatWatGelijkIsMetRust() {
    Opstelproef proef = drieUurPerWeek();
    proef.verstuur(proef.declareer("2025-07", KOP, uur("2025-07-10", 120)));
    Declaratievoorstel voorstel = proef.declareer("2025-07", KOP, uur("2025-07-10", 125));
    assertThat(voorstel.declaratie()).isNull();
    assertThat(voorstel.regels())
        .extracting(Declaratieregel::soort)
        .containsExactly(Soort.ONGEWIJZIGD);
    assertThat(uitleg(voorstel)).contains("al goedgekeurd; er verandert niets");
  }

  @Test
  void neemtTerugWatOpNulIsGezet() {
    Opstelproef proef = drieUurPerWeek();
    proef.verstuur(proef.declareer("2025-07", KOP, uur("2025-07-10", 120)));
    Declaratievoorstel voorstel = proef.declareer("2025-07", KOP, uur("2025-07-10", 0));
    assertThat(lijnen(voorstel)).containsExactly("70001 2025-07-07/2025-07-31 2 04 8730 C 17460");
    assertThat(declaratie(voorstel).bericht().declaratie().totaalIngediendBedrag().debetCredit())
        .isEqualTo(DebetCredit.CREDIT);
    proef.verstuur(voorstel);
    assertThat(proef.open(70001)).isZero();
  }

  @Test
  void wachtMetVerbeterenOpHetAntwoord() {
    Opstelproef proef = drieUurPerWeek();
    proef.verstuur(proef.declareer("2025-07", KOP, uur("2025-07-10", 120)));
    Declaratievoorstel voorstel =
        proef.onbeantwoord("036320250701-00001").declareer("2025-07", KOP, uur("2025-07-10", 180));
    assertThat(voorstel.declaratie()).isNull();
    assertThat(voorstel.regels()).extracting(Declaratieregel::soort).containsExactly(Soort.WACHT);
    assertThat(uitleg(voorstel)).contains("036320250701-00001", "IV085");
  }

  /** D48: the ProductPeriode that was claimed before the toewijzing was cut short. */
  @Test
  void verbetertOokAlsDeToewijzingIsIngekort() {
    Opstelproef proef = drieUurPerWeek();
    proef.verstuur(proef.declareer("2025-07", KOP, uur("2025-07-10", 120)));
    proef.toegewezen(
        toewijzing(70001, "45", "45A48")
            .van("2025-07-07", "2025-07-20")
            .voor(3, UUR, PER_WEEK)
            .gewijzigdOp("2025-08-01"));
    assertThat(lijnen(proef.declareer("2025-07", KOP, uur("2025-07-10", 60))))
        .containsExactly(
            "70001 2025-07-07/2025-07-31 2 04 8730 C 17460",
            "70001 2025-07-07/2025-07-20 1 04 8730 D 8730");
  }

  @Test
  void toontVoorafWatDeGemeenteZouAfwijzen() {
    Declaratievoorstel voorstel =
        drieUurPerWeek().declareer("2025-07", KOP, uur("2025-07-10", 13 * 60));
    assertThat(declaratie(voorstel).beoordeling().oordeel()).isEqualTo(Oordeel.AFGEKEURD);
    assertThat(declaratie(voorstel).beoordeling().bevindingen())
        .extracting(Bevinding::retourcode)
        .containsExactly("9321");
  }

  @Test
  void kentEenAbonnementInStukkenDoorHetContract() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70004, "48", "48A00")
                    .van("2026-03-16", "2026-06-10")
                    .voor(1, STUKS_OUTPUT, PER_MAAND),
                toewijzing(70005, "45", "45A04")
                    .van("2026-01-01", "2026-12-31")
                    .voor(2, DAGDEEL, PER_WEEK))
            .contract("48;48A00;BEGELEIDEN;ABONNEMENT;OUTPUTGERICHT;82;1100,00;82");
    Declaratievoorstel maart = proef.declareerMetAbonnementen("2026-03");
    assertThat(maart.declaratie()).isNull();
    assertThat(uitleg(maart)).contains("eerste gebroken maand", "D41");
    assertThat(lijnen(proef.declareerMetAbonnementen("2026-06")))
        .containsExactly("70004 2026-06-01/2026-06-10 1 82 110000 D 110000");
  }

  @Test
  void neemtHetTariefUitHetBestandZonderContract() {
    Opstelproef proef =
        wmo()
            .toegewezen(
                toewijzing(80001, "02", "02A03")
                    .van("2026-01-01", "2026-12-31")
                    .voor(300, MINUUT, PER_WEEK));
    Declaratievoorstel voorstel =
        proef.declareer(
            "2026-04", KOP + ";tarief;tariefeenheid", BSN + ";80001;2026-04-10;95;87,30;04");
    assertThat(lijnen(voorstel)).containsExactly("80001 2026-04-01/2026-04-30 95 01 146 D 13823");
    assertThat(xml(voorstel)).contains("wmo323:Bericht", "<wmo323:ProductTarief>146<");
    assertThat(declaratie(voorstel).bestandsnaam()).isEqualTo("WMO323-036320260401.xml");
    assertThat(declaratie(voorstel).beoordeling().isGoedgekeurd()).isTrue();
  }

  @Test
  void vindtProductEnEenheidInHetContractBijEenGeneriekeToewijzing() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70006, "45", null)
                    .van("2026-01-01", "2026-12-31")
                    .metBudget(100000)
                    .generiek())
            .contract(MINUTEN);
    Declaratievoorstel voorstel =
        proef.declareer("2026-04", KOP + ";productcode", BSN + ";70006;2026-04-10;95;45A48");
    assertThat(lijnen(voorstel)).containsExactly("70006 2026-04-01/2026-04-30 95 01 146 D 13823");
    assertThat(declaratie(voorstel).beoordeling().isGoedgekeurd()).isTrue();
  }

  @Test
  void geeftEenBedragDoorOpEenTrajectInEuros() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70002, "45", "45A05")
                    .van("2026-04-08", "2026-06-17")
                    .voor(250000, EURO, TOTAAL));
    assertThat(lijnen(proef.declareer("2026-06", KOP_BEDRAG, BSN + ";70002;2026-06-17;2500,00")))
        .containsExactly("70002 2026-06-01/2026-06-17 250000 83 null D 250000");
    assertThat(
            fouten(
                proef.declareer(
                    "2026-06", "bsn;toewijzingnummer;datum", BSN + ";70002;2026-06-17")))
        .singleElement()
        .asString()
        .startsWith("rij 2, kolom bedrag:");
  }

  @Test
  void houdtEenVergetenAantalNietVoorNiets() {
    Declaratievoorstel vergeten =
        drieUurPerWeek()
            .declareer(
                "2025-07",
                KOP,
                uur("2025-07-10", 95),
                BSN + ";70001;2025-07-17;",
                uur("2025-07-24", 0));
    assertThat(vergeten.declaratie()).isNull();
    assertThat(fouten(vergeten))
        .singleElement()
        .asString()
        .startsWith("rij 3, kolom minuten: leeg; vul hoeveel er is geleverd, 0 als het niets was");
    assertThat(
            fouten(
                drieUurPerWeek()
                    .declareer(
                        "2025-07", KOP, BSN + ";70001;2025-07-10;", BSN + ";70001;2025-07-17;")))
        .hasSize(2)
        .allMatch(fout -> fout.contains("kolom minuten: vul hoeveel er is geleverd"));
  }

  @Test
  void kentOokBijEenAbonnementGeenHalfIngevuldeMaand() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70004, "48", "48A00")
                    .van("2026-03-01", "2026-06-10")
                    .voor(1, STUKS_OUTPUT, PER_MAAND))
            .contract("48;48A00;BEGELEIDEN;ABONNEMENT;OUTPUTGERICHT;82;1100,00;82");
    String kop = "bsn;toewijzingnummer;datum;stuks";
    String leeg = BSN + ";70004;2026-04-02;";
    assertThat(lijnen(proef.declareer("2026-04", kop, leeg)))
        .containsExactly("70004 2026-04-01/2026-04-30 1 82 110000 D 110000");
    assertThat(fouten(proef.declareer("2026-04", kop, leeg, BSN + ";70004;2026-04-09;1")))
        .singleElement()
        .asString()
        .startsWith("rij 2, kolom stuks: leeg");
  }

  @Test
  void teltUrenAlsMinuten() {
    String kop = "bsn;toewijzingnummer;datum;uren;minuten";
    assertThat(
            uitleg(
                drieUurPerWeek()
                    .declareer(
                        "2025-07",
                        kop,
                        BSN + ";70001;2025-07-10;1,25;",
                        BSN + ";70001;2025-07-17;1:15;",
                        BSN + ";70001;2025-07-24;;30")))
        .contains("3 registraties, samen 180 minuten");
    assertThat(
            fouten(
                drieUurPerWeek()
                    .declareer(
                        "2025-07",
                        kop,
                        BSN + ";70001;2025-07-10;1;60",
                        BSN + ";70001;2025-07-17;1,33;",
                        BSN + ";70001;2025-07-24;;1,5",
                        BSN + ";70001;2025-07-31;;1:15",
                        ";70001;2025-07-31;;15")))
        .satisfiesExactly(
            fout -> assertThat(fout).contains("rij 2", "minuten en uren zijn beide gevuld"),
            fout -> assertThat(fout).contains("rij 3, kolom uren: '1,33' uur is 79,8 minuten"),
            fout -> assertThat(fout).contains("rij 4, kolom minuten: '1,5'", "met de naam uren"),
            fout -> assertThat(fout).contains("rij 5", "uren:minuten en minuten:seconden"),
            fout -> assertThat(fout).contains("rij 6, kolom bsn: leeg; vul het Bsn"));
  }

  @Test
  void noemtAlleFoutenInHetBestandTegelijk() {
    Opstelproef proef =
        drieUurPerWeek()
            .toegewezen(
                ANDER_BSN,
                toewijzing(70008, "45", "45A04")
                    .van("2025-01-01", "2025-12-31")
                    .voor(2, DAGDEEL, PER_WEEK),
                toewijzing(70009, "45", "45A04").van("2025-01-01", "2025-01-01").verwijderd());
    Declaratievoorstel voorstel =
        proef.declareer(
            "2025-07",
            "bsn;toewijzingnummer;datum;minuten;stuks;productcode",
            "999991001;70001;2025-07-10;60;;",
            BSN + ";79999;2025-07-10;60;;",
            BSN + ";70008;2025-07-10;;1;",
            BSN + ";70001;2025-07-01;60;;",
            BSN + ";70001;2025-08-01;60;;",
            BSN + ";70001;2025-07-10;;3;",
            BSN + ";70001;2025-07-10;60;3;",
            BSN + ";70001;2025-07-10;60;;45A52",
            ANDER_BSN + ";70009;2025-01-01;60;;",
            BSN + ";70001;31-07-2025;-60;;",
            ANDER_BSN + ";70008;2025-07-10;;1;");
    assertThat(voorstel.declaratie()).isNull();
    assertThat(fouten(voorstel))
        .extracting(fout -> fout.substring(0, fout.indexOf(':')))
        .containsExactly(
            "rij 2, kolom bsn",
            "rij 3, kolom toewijzingnummer",
            "rij 4, kolom bsn",
            "rij 5, kolom datum",
            "rij 6, kolom datum",
            "rij 7, kolom stuks",
            "rij 8, kolom stuks",
            "rij 9, kolom productcode",
            "rij 10, kolom toewijzingnummer",
            "rij 11, kolom minuten",
            "rij 12, kolom tarief");
    assertThat(fouten(voorstel)).noneMatch(fout -> fout.contains("99999"));
  }

  @Test
  void verwijstBeschikbaarheidNaarDeFactuur() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A48")
                    .van("2026-01-01", "2026-12-31")
                    .voor(3, UUR, PER_WEEK))
            .contract("45;45A48;BEGELEIDEN;BESCHIKBAARHEID;TAAKGERICHT;;;");
    assertThat(fouten(proef.declareer("2026-04", KOP, uur("2026-04-10", 60))))
        .singleElement()
        .asString()
        .contains("beschikbaarheid", "factuur");
  }

  @Test
  void gebruiktGeenNummerTweeKeer() {
    Opstelproef proef = drieUurPerWeek();
    OpgesteldeDeclaratie eerste =
        proef.verstuur(proef.declareer("2025-07", KOP, uur("2025-07-10", 120)));
    Declaratievoorstel tweede = proef.declareer("2025-07", KOP, uur("2025-07-10", 60));
    assertThat(eerste.bericht().declaratie().declaratieNummer()).isEqualTo("036320250701");
    assertThat(declaratie(tweede).bericht().declaratie().declaratieNummer())
        .isEqualTo("036320250702");
    assertThat(declaratie(tweede).xml())
        .isEqualTo(declaratie(proef.declareer("2025-07", KOP, uur("2025-07-10", 60))).xml());
  }

  /** D101, also when nothing of the month is left. */
  @Test
  void neemtTerugNaEenEinddatumVoorDeMaand() {
    Opstelproef proef = drieUurPerWeek();
    proef.verstuur(proef.declareer("2025-08", KOP, uur("2025-08-07", 150)));
    proef.toegewezen(
        toewijzing(70001, "45", "45A48").van("2025-07-07", "2025-07-31").voor(3, UUR, PER_WEEK));
    Declaratievoorstel voorstel = proef.declareer("2025-09", KOP, uur("2025-08-07", 0));
    assertThat(lijnen(voorstel)).containsExactly("70001 2025-08-01/2025-08-31 3 04 8730 C 26190");
    assertThat(declaratie(voorstel).beoordeling().oordeel()).isEqualTo(Oordeel.GOEDGEKEURD);
    assertThat(fouten(proef.declareer("2025-09", KOP, uur("2025-08-07", 60)))).hasSize(1);
  }
}
