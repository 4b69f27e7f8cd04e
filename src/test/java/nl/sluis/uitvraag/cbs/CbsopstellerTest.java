package nl.sluis.uitvraag.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.DatumGebruik;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Uitvraagfout;
import nl.sluis.uitvraag.Verkeersproef;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the protocol asks, sentence by sentence, from messages to records. */
class CbsopstellerTest {
  private static final Product WIJKTEAM = new Product("31", "31001");
  private static final Product OP_LOCATIE = new Product("32", "32001");
  private static final Product IN_NETWERK = new Product("34", "34001");
  private static final Product DAGBEHANDELING = new Product("41", "41A01");
  private static final Product CRISIS = new Product("46", "46A01");
  private static final Product REGIE = new Product("48", "48A01");
  private static final LocalDate EINDE = LocalDate.of(2026, 6, 30);
  private static final String KOLOMMEN =
      "gemeente;toewijzingnummer;begindatum;verwijzer;hulpvorm;crisis;aanvang;einde;reden";

  private final Verkeersproef proef = new Verkeersproef();

  private static Cbsopdracht opdracht() {
    return Cbsopdracht.van("2026-H1", Verkeersproef.AANBIEDER, LocalDate.of(2026, 7, 4));
  }

  private Cbslevering levering(String... aanvulling) {
    return levering(Hulpvormen.op(EINDE), KOLOMMEN, aanvulling);
  }

  private Cbslevering levering(Hulpvormen hulpvormen, String kolommen, String... aanvulling) {
    return new Cbsopsteller(
            opdracht(),
            hulpvormen,
            aanvulling.length == 0
                ? Aanvulling.GEEN
                : Aanvulling.lees(
                    (kolommen + "\n" + String.join("\n", aanvulling))
                        .getBytes(StandardCharsets.UTF_8),
                    EINDE))
        .stelOp(proef.hulp(), proef.zonderToewijzing());
  }

  /** verwijzer;hulpvorm;crisis;aanvang;einde;reden of every record. */
  private static List<String> records(Cbslevering levering) {
    return cellen(levering.uitvraag().bladen().get(0), 5, 11);
  }

  private static List<String> personen(Cbslevering levering) {
    return cellen(levering.uitvraag().bladen().get(0), 0, 5);
  }

  private static List<String> cellen(Tabel tabel, int van, int tot) {
    return tabel.rijen().stream()
        .map(rij -> String.join(";", rij.cellen().subList(van, tot)))
        .toList();
  }

  private static String gevraagd(Cbslevering levering) {
    return levering.vragenlijst().rijen().stream()
        .map(rij -> rij.cellen().get(4))
        .reduce("", (een, ander) -> een + "\n" + ander);
  }

  private static String opmerkingen(Cbslevering levering) {
    return String.join("\n", levering.uitvraag().opmerkingen());
  }

  private Verkeersproef gestopt(Product product, String reden) {
    return proef
        .wijstToe(1, product, "2026-01-01", "2026-12-31")
        .start(1, "2026-02-03")
        .stop(1, "2026-02-03", "2026-05-08", reden);
  }

  @Test
  void maaktEenRecordVanStartEnStop() {
    gestopt(OP_LOCATIE, "31");

    Cbslevering levering = levering(Verkeersproef.GEMEENTE + ";1;2026-02-03;01;;02;;;");

    assertThat(personen(levering)).containsExactly(Verkeersproef.BSN + ";20140903;V;1234AB;");
    assertThat(records(levering)).containsExactly("01;02;02;20260203;20260508;01");
    assertThat(levering.isVolledig()).isTrue();
    assertThat(levering.vragenlijst().rijen()).isEmpty();
  }

  @Test
  void vraagtWatDeBerichtenNietZeggen() {
    gestopt(Verkeersproef.AMBULANT, "36");

    Cbslevering levering = levering();

    assertThat(records(levering)).containsExactly("01;;;20260203;20260508;");
    assertThat(levering.isVolledig()).isFalse();
    assertThat(gevraagd(levering))
        .contains(
            "hulpvorm: waar de hulp wordt gegeven",
            "te verwachten is 02 of 04",
            "crisis: of de hulp met een crisis begon",
            "verwijzer: er is geen verzoek (315)",
            "reden: het stopbericht zegt 36");
    // 0363;1;2026-02-03;45A48;…;01 for the verwijzer, which is used until somebody says otherwise
    assertThat(cellen(levering.vragenlijst(), 0, 4)).containsExactly("0363;1;2026-02-03;45A48");
    assertThat(cellen(levering.vragenlijst(), 5, 11)).containsExactly("01;;;;;");
  }

  /** JZ588 by the mapping of the design; a reason that only the aanbieder knows is asked. */
  @Test
  void duidtElkeRedenVanHetStopbericht() {
    assertThat(reden("02")).isEqualTo("05");
    assertThat(reden("31")).isEqualTo("01");
    assertThat(reden("32")).isEqualTo("03");
    assertThat(reden("33")).isEqualTo("04");
    assertThat(reden("34")).isEqualTo("02");
    assertThat(reden("35")).isEqualTo("05");
    assertThat(reden("39")).isEqualTo("01");
    assertThat(reden("37")).isEmpty();
    assertThat(reden("38")).isEmpty();
  }

  private static String reden(String jz588) {
    CbsopstellerTest een = new CbsopstellerTest();
    een.gestopt(OP_LOCATIE, jz588);
    String record = records(een.levering()).get(0);
    assertThat(record).startsWith("01;02;;20260203;20260508;");
    return record.substring(record.lastIndexOf(';') + 1);
  }

  @Test
  void laatEenTijdelijkeStopDoorlopen() {
    gestopt(OP_LOCATIE, "20");

    assertThat(records(levering())).containsExactly("01;02;;20260203;;");
  }

  @Test
  void maaktVanStopEnHerstartEenRecord() {
    gestopt(OP_LOCATIE, "20").start(1, "2026-06-01").stop(1, "2026-06-01", "2026-06-20", "31");

    Cbslevering levering = levering();

    assertThat(records(levering)).containsExactly("01;02;;20260203;20260620;01");
    assertThat(opmerkingen(levering)).contains("samengevoegd tot één record");
  }

  @Test
  void neemtDeVerwijzerUitHetVerzoek() {
    proef
        .verzoekt("VOT-1", "02", OP_LOCATIE)
        .wijstToe(1, "VOT-1", OP_LOCATIE, "2026-01-01", "2026-12-31", null)
        .start(1, "2026-02-03");

    Cbslevering levering = levering();

    assertThat(records(levering)).containsExactly("02;02;;20260203;;");
    assertThat(gevraagd(levering)).doesNotContain("verwijzer");
  }

  @Test
  void geeftEenWijkteamNooitEenVerwijzer() {
    proef
        .verzoekt("VOT-1", "02", WIJKTEAM)
        .wijstToe(1, "VOT-1", WIJKTEAM, "2026-01-01", "2026-12-31", null)
        .start(1, "2026-02-03");

    assertThat(records(levering())).containsExactly("06;01;;20260203;;");
    assertThat(fouten(KOLOMMEN, ";;;02;01;02;2026-02-03;;"))
        .extracting(Tabelfout::kolom)
        .contains("verwijzer", "bsn");
  }

  @Test
  void schrijftEenGeboortedatumZoverHijBekendIs() {
    assertThat(geboren(null)).isEqualTo("20140903");
    assertThat(geboren(DatumGebruik.DAG_ONBEKEND)).isEqualTo("20140900");
    assertThat(geboren(DatumGebruik.DAG_EN_MAAND_ONBEKEND)).isEqualTo("20140000");
    assertThat(geboren(DatumGebruik.ONBEKEND)).isEmpty();
  }

  private static String geboren(DatumGebruik gebruik) {
    CbsopstellerTest een = new CbsopstellerTest();
    een.proef.client(Verkeersproef.BSN, "2014-09-03", gebruik, "0");
    een.gestopt(OP_LOCATIE, "31");
    Cbslevering levering = een.levering();
    String persoon = personen(levering).get(0);
    assertThat(persoon).endsWith(";O;1234AB;");
    assertThat(gevraagd(levering).contains("geboortedatum")).isEqualTo(persoon.contains(";;O"));
    return persoon.split(";")[1];
  }

  @Test
  void geeftDeGemeenteAlsDePostcodeGeheimIs() {
    proef.zonderPostcode();
    gestopt(OP_LOCATIE, "31");

    assertThat(personen(levering())).containsExactly(Verkeersproef.BSN + ";20140903;V;;0363");
  }

  @Test
  void neemtWieInDePeriodeLiepEnNietWieErbuitenViel() {
    proef
        .wijstToe(1, OP_LOCATIE, "2025-01-01", "2026-12-31")
        .start(1, "2025-02-01")
        .stop(1, "2025-02-01", "2025-12-31", "31")
        .wijstToe(2, IN_NETWERK, "2025-01-01", "2026-12-31")
        .start(2, "2025-02-01")
        .stop(2, "2025-02-01", "2026-01-01", "31")
        .wijstToe(3, WIJKTEAM, "2026-01-01", "2026-12-31")
        .start(3, "2026-06-30")
        .stop(3, "2026-06-30", "2026-07-01", "31")
        .client(Verkeersproef.ANDER_BSN, "2012-09-03", null, "1")
        .wijstToe(4, OP_LOCATIE, "2026-01-01", "2026-12-31")
        .start(4, "2026-07-01");

    Cbslevering levering = levering();

    // that of 1 July is of the next delivery, as an end and as a start
    assertThat(records(levering))
        .containsExactly("01;04;;20250201;20260101;01", "06;01;;20260630;;");
    assertThat(opmerkingen(levering)).contains("2 keer hulp buiten de periode");
  }

  @Test
  void teltEenIngetrokkenStartOfStopNiet() {
    gestopt(OP_LOCATIE, "31")
        .trektStopIn(1, "2026-02-03", "2026-05-08", "31")
        .stop(1, "2026-02-03", "2026-05-09", "32");
    assertThat(records(levering())).containsExactly("01;02;;20260203;20260509;03");

    proef
        .trektStopIn(1, "2026-02-03", "2026-05-09", "32")
        .trektStartIn(1, "2026-02-03")
        .start(1, "2026-02-04");
    assertThat(records(levering())).containsExactly("01;02;;20260204;;");
  }

  @Test
  void noemtStartsOpEenIngetrokkenToewijzing() {
    gestopt(OP_LOCATIE, "31")
        .wijstToe(1, null, OP_LOCATIE, "2026-01-01", "2026-01-01", RedenWijziging.VERWIJDERD);

    Cbslevering levering = levering();

    assertThat(levering.isLeeg()).isTrue();
    assertThat(opmerkingen(levering))
        .contains("1 startbericht slaat niet op een toewijzing die geldt");
  }

  @Test
  void voegtOverlappendeHulpVanDezelfdeVormSamen() {
    gestopt(OP_LOCATIE, "31")
        .wijstToe(2, OP_LOCATIE, "2026-05-01", "2026-12-31")
        .start(2, "2026-05-08");

    assertThat(records(levering())).containsExactly("01;02;;20260203;;");
  }

  /** The nearest that is not one: the next begins after the end. */
  @Test
  void laatHulpDieNaHetEindeBegintApart() {
    gestopt(OP_LOCATIE, "31")
        .wijstToe(2, OP_LOCATIE, "2026-05-01", "2026-12-31")
        .start(2, "2026-05-09");

    assertThat(records(levering()))
        .containsExactly("01;02;;20260203;20260508;01", "01;02;;20260509;;");
  }

  @Test
  void maaktVanEenVerhuizingGeenNieuwRecord() {
    gestopt(OP_LOCATIE, "35")
        .met("0384")
        .wijstToe(2, OP_LOCATIE, "2026-05-01", "2026-12-31")
        .start(2, "2026-05-09");

    assertThat(records(levering())).containsExactly("01;02;;20260203;;");
  }

  @Test
  void sluitEnOpentBijEenAndereHulpvorm() {
    gestopt(OP_LOCATIE, "31")
        .wijstToe(2, IN_NETWERK, "2026-05-01", "2026-12-31")
        .start(2, "2026-05-08");

    assertThat(records(levering()))
        .containsExactly("01;02;;20260203;20260508;01", "01;04;;20260508;;");
  }

  @Test
  void sluitEnOpentOokBinnenEenLevering() {
    gestopt(Verkeersproef.AMBULANT, "31");

    Cbslevering levering =
        levering(
            "0363;1;2026-02-03;01;02;02;;2026-03-31;01", "0363;1;2026-02-03;01;04;02;2026-04-01;;");

    assertThat(records(levering))
        .containsExactly("01;02;02;20260203;20260331;01", "01;04;02;20260401;20260508;01");
    assertThat(levering.isVolledig()).isTrue();
  }

  @Test
  void rekentAmbulantTijdensVerblijfBijHetVerblijf() {
    gestopt(OP_LOCATIE, "31")
        .wijstToe(2, Verkeersproef.VERBLIJF, "2026-01-01", "2026-12-31")
        .start(2, "2026-02-03");

    Cbslevering levering = levering();

    assertThat(records(levering)).containsExactly("01;14;;20260203;;");
    assertThat(opmerkingen(levering)).contains("ambulant tijdens verblijf");
    assertThat(gevraagd(levering)).contains("bij verblijf de dag na de eerste nacht");
    // the day after is what most likely holds; to hand the list back is to confirm it
    assertThat(cellen(levering.vragenlijst(), 8, 9)).containsExactly("2026-02-04");
  }

  @Test
  void houdtAmbulantDatVoorHetVerblijfBegonApart() {
    gestopt(OP_LOCATIE, "31")
        .wijstToe(2, Verkeersproef.VERBLIJF, "2026-01-01", "2026-12-31")
        .start(2, "2026-03-03");

    Cbslevering levering = levering();

    assertThat(records(levering))
        .containsExactly("01;02;;20260203;20260508;01", "01;14;;20260303;;");
    assertThat(opmerkingen(levering)).contains("loopt voor een deel samen met verblijf");
  }

  @Test
  void steltVoorWatWaarschijnlijkIs() {
    proef
        .wijstToe(1, DAGBEHANDELING, "2026-01-01", "2026-12-31")
        .start(1, "2026-02-03")
        .wijstToe(2, CRISIS, "2026-01-01", "2026-12-31")
        .start(2, "2026-02-04");

    // verwijzer;hulpvorm;crisis
    assertThat(cellen(levering().vragenlijst(), 5, 8)).containsExactly("01;03;", "01;;01");
  }

  @Test
  void gebruiktDeTabelPerProductcode() {
    gestopt(Verkeersproef.AMBULANT, "31");

    Cbslevering levering =
        levering(
            Hulpvormen.op(
                EINDE,
                "productcategorie;productcode;hulpvorm;crisis\n45;45A48;4;02\n45;;02;02\n"
                    .getBytes(StandardCharsets.UTF_8)),
            KOLOMMEN);

    assertThat(records(levering)).containsExactly("01;04;02;20260203;20260508;01");
    assertThat(levering.isVolledig()).isTrue();
  }

  @Test
  void weigertEenTabelDieNietKan() {
    byte[] tabel =
        "productcategorie;productcode;hulpvorm\n32;32001;04\n45;45A48;09\n48;;02\n45;45A04;02\n45;45A04;04\n"
            .getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(Uitvraagfout.class)
        .isThrownBy(() -> Hulpvormen.op(EINDE, tabel))
        .satisfies(
            fout ->
                assertThat(fout.fouten())
                    .extracting(Tabelfout::tekst)
                    .containsExactly(
                        "rij 2, kolom hulpvorm: '04'; categorie 32 is altijd hulpvorm 02, laat de rij weg",
                        "rij 3, kolom hulpvorm: '09'; verwacht: 01, 02, 03, 04, 11, 12, 13, 14, geen",
                        "rij 4, kolom hulpvorm: '02'; categorie 48 is een maatregel en geen jeugdhulp, laat de rij weg",
                        "rij 6, kolom productcode: dit product staat er twee keer; laat er een weg"));
  }

  @Test
  void laatMaatregelenWegEnNoemtZe() {
    gestopt(REGIE, "31");

    assertThat(levering().aantal()).isZero();
    assertThat(opmerkingen(levering())).contains("1 maatregel van een gecertificeerde instelling");
  }

  @Test
  void vraagtNaarDeAanvangVanGedeclareerdeHulpZonderStart() {
    proef
        .wijstToe(1, OP_LOCATIE, "2026-01-01", "2026-12-31")
        .declareert("R1", 1, YearMonth.of(2026, 3), 4)
        .wijstToe(2, OP_LOCATIE, "2026-01-01", "2026-12-31");

    Cbslevering levering = levering();

    assertThat(levering.aantal()).isZero();
    assertThat(gevraagd(levering))
        .contains("aanvang: er is geen startbericht, wel is gedeclareerd");
    assertThat(opmerkingen(levering))
        .contains("toewijzing 2: geldig in de periode, geen startbericht en niets gedeclareerd");
    assertThat(records(levering("0363;1;;01;02;02;2026-02-09;;")))
        .containsExactly("01;02;02;20260209;;");
  }

  @Test
  void noemtEenToewijzingDieEindigdeZonderStop() {
    proef.wijstToe(1, OP_LOCATIE, "2026-01-01", "2026-03-31").start(1, "2026-02-03");

    Cbslevering levering = levering("0363;1;2026-02-03;;;02;;;");

    assertThat(records(levering)).containsExactly("01;02;02;20260203;;");
    assertThat(levering.isVolledig()).isTrue();
    assertThat(gevraagd(levering)).contains("de toewijzing eindigde op 2026-03-31");
  }

  @Test
  void gelooftDeAanbiederDatHulpDoorloopt() {
    gestopt(OP_LOCATIE, "37");

    assertThat(records(levering("0363;1;2026-02-03;;;02;;loopt;")))
        .containsExactly("01;02;02;20260203;;");
    assertThat(records(levering("0363;1;2026-02-03;;;02;;;02")))
        .containsExactly("01;02;02;20260203;20260508;02");
  }

  @Test
  void neemtEigenRijenOpOokZonderBsnEnOngeboren() {
    String kolommen = "bsn;geboortedatum;geslacht;postcode;" + KOLOMMEN;
    String[] rijen = {
      "999999999;20140600;V;1234 AB;;;;06;01;02;2026-02-01;2026-03-01;01",
      // the same jeugdige by sex, birth and postcode: overlaps
      "999999999;20140600;V;1234AB;;;;06;01;02;2026-03-01;;",
      "0;0;O;;0363;;;04;02;01;2026-05-01;;",
      Verkeersproef.BSN + ";2014-09-03;M;1234AB;;;;02;11;02;2025-05-01;2025-06-01;01"
    };

    Cbslevering levering = levering(Hulpvormen.op(EINDE), kolommen, rijen);

    assertThat(personen(levering))
        .containsExactly("999999999;20140600;V;1234AB;", "000000000;000000000;O;;0363");
    assertThat(records(levering)).containsExactly("06;01;02;20260201;;", "04;02;01;20260501;;");
    assertThat(opmerkingen(levering)).contains("1 keer hulp buiten de periode");
  }

  @Test
  void neemtTweeMetingenVanDeUitkomstOp() {
    gestopt(OP_LOCATIE, "31");
    String kolommen = KOLOMMEN + ";cijfer1;zonderhulp1;informant1;cijfer2;zonderhulp2;informant2";

    Cbslevering levering =
        levering(
            Hulpvormen.op(EINDE), kolommen, "0363;1;2026-02-03;;;02;;;;8;04;jeugdige;;02;ouder");

    assertThat(cellen(levering.uitvraag().bladen().get(0), 11, 17))
        .containsExactly("8;04;jeugdige;;02;ouder");
    assertThat(fouten(kolommen, "0363;1;2026-02-03;;;02;;;;11;05;;;;ouder"))
        .extracting(Tabelfout::kolom)
        .containsExactly("cijfer1", "zonderhulp1", "informant1", "informant2");
  }

  /** Whole, with row and column, and no personal data in what is said. */
  @Test
  void weigertEenAanvullingMetFouten() {
    gestopt(OP_LOCATIE, "20");
    String kolommen = "bsn;geboortedatum;geslacht;postcode;" + KOLOMMEN;

    assertThat(fouten(kolommen, "123456789;20141399;X;12AB;;;;07;15;03;2026-02-01;2026-01-01;09"))
        .extracting(Tabelfout::tekst)
        .noneMatch(tekst -> tekst.contains("123456789") || tekst.contains("20141399"))
        .extracting(tekst -> tekst.substring(0, tekst.indexOf(':')))
        .containsExactlyInAnyOrder(
            "rij 2, kolom postcode",
            "rij 2, kolom geboortedatum",
            "rij 2, kolom bsn",
            "rij 2, kolom geslacht",
            "rij 2, kolom verwijzer",
            "rij 2, kolom hulpvorm",
            "rij 2, kolom crisis",
            "rij 2, kolom einde",
            "rij 2, kolom reden");
    assertThat(
            fouten(KOLOMMEN, "0363;99;2026-02-03;01;02;02;;;", "0363;1;2026-02-03;01;02;02;;;01"))
        .extracting(Tabelfout::tekst)
        .containsExactlyInAnyOrder(
            "rij 2, kolom toewijzingnummer: gemeente 0363, toewijzing 99, start 2026-02-03 staat niet in de berichten in deze map",
            "rij 3, kolom reden: gevuld terwijl er geen stopbericht is; vul ook het einde, of laat de reden leeg");
  }

  private List<Tabelfout> fouten(String kolommen, String... rijen) {
    return fout(() -> levering(Hulpvormen.op(EINDE), kolommen, rijen)).fouten();
  }

  private static Uitvraagfout fout(ThrowingCallable doe) {
    return catchThrowableOfType(Uitvraagfout.class, doe);
  }

  /** What the messages say exactly the aanbieder cannot say otherwise; the same he may. */
  @Test
  void weigertEenAntwoordDatDeBerichtenTegenspreekt() {
    gestopt(WIJKTEAM, "31");

    assertThat(fouten(KOLOMMEN, "0363;1;2026-02-03;02;04;02;;;"))
        .extracting(Tabelfout::tekst)
        .containsExactly(
            "rij 2, kolom hulpvorm: '04'; deze productcategorie is altijd hulpvorm 01, laat leeg");
    assertThat(fouten(KOLOMMEN, "0363;1;2026-02-03;02;;02;;;"))
        .extracting(Tabelfout::tekst)
        .containsExactly(
            "rij 2, kolom verwijzer: '02'; bij hulp door een wijkteam is dat altijd 06, laat leeg");
    assertThat(records(levering("0363;1;2026-02-03;06;01;02;;;")))
        .containsExactly("06;01;02;20260203;20260508;01");
  }

  @Test
  void leestDeEigenVragenlijstTerug() {
    gestopt(Verkeersproef.AMBULANT, "38");
    Tabel lijst = levering().vragenlijst();
    String rij = String.join(";", lijst.rijen().get(0).cellen().subList(0, 4)) + ";…";

    Cbslevering levering =
        levering(
            Hulpvormen.op(EINDE),
            String.join(";", lijst.kolommen()),
            rij + ";01;04;02;;;03;;;;;;;");

    assertThat(records(levering)).containsExactly("01;04;02;20260203;20260508;03");
    assertThat(levering.isVolledig()).isTrue();
  }

  @Test
  void schrijftRegelsVanVasteBreedte() {
    gestopt(OP_LOCATIE, "31");
    Cbslevering levering = levering("0363;1;2026-02-03;01;;02;;;");

    assertThat(new String(levering.vast(Indeling.ingebouwd()), StandardCharsets.US_ASCII))
        .isEqualTo(
            Verkeersproef.BSN
                + "20140903 V1234AB    010202202602032026050801"
                + " ".repeat(24)
                + "\r\n");
    byte[] eigen =
        "veld;positie;breedte;uitlijning;opvulling\naanvang;12;8;links;spatie\nbsn;1;10;rechts;0\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(new String(levering.vast(Indeling.lees(eigen)), StandardCharsets.US_ASCII))
        .isEqualTo("0" + Verkeersproef.BSN + " 20260203\r\n");
  }

  @Test
  void weigertEenIndelingDieNietKan() {
    gestopt(OP_LOCATIE, "31");
    String kop = "veld;positie;breedte;uitlijning;opvulling\n";
    Cbslevering levering = levering();

    assertThat(
            indelingfouten(
                kop + "bsn;1;9;rechts;0\nnaam;9;0;midden;x\nbsn;30;9;links;spatie\n", levering))
        .extracting(fout -> fout.rij() + " " + fout.kolom())
        .containsExactly("3 veld", "3 breedte", "3 uitlijning", "3 opvulling", "4 veld");
    assertThat(indelingfouten(kop + "bsn;1;9;rechts;0\nreden;9;2;links;spatie\n", levering))
        .extracting(Tabelfout::tekst)
        .containsExactly("rij 3, kolom positie: 9 valt in bsn, dat tot en met 9 loopt");
    assertThat(indelingfouten(kop + "bsn;1;8;rechts;0\n", levering))
        .extracting(Tabelfout::tekst)
        .containsExactly("rij 2, kolom breedte: 8; er is een bsn van 9 tekens");
  }

  private static List<Tabelfout> indelingfouten(String bestand, Cbslevering levering) {
    return fout(() -> levering.vast(Indeling.lees(bestand.getBytes(StandardCharsets.UTF_8))))
        .fouten();
  }

  @Test
  void noemtWatNietKanBijHetRecord() {
    gestopt(OP_LOCATIE, "31");

    Cbslevering levering = levering("0363;1;2026-02-03;;;02;2026-05-09;;");

    assertThat(levering.isVolledig()).isFalse();
    assertThat(opmerkingen(levering)).contains("het einde, 2026-05-08, ligt voor de aanvang");
  }
}
