package nl.sluis.contract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.tabel.Tabelfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractbestandTest {
  private static final String[] BESCHIKBAARHEID = {
    "betaaltitel",
    "BESCHIKBAARHEID",
    "uitvoeringsvariant",
    "TAAKGERICHT",
    "eenheid",
    "",
    "tarief",
    "10000",
    "tariefeenheid",
    ""
  };
  private static final String[] ABONNEMENT = {
    "betaaltitel",
    "ABONNEMENT",
    "uitvoeringsvariant",
    "OUTPUTGERICHT",
    "eenheid",
    "83",
    "tarief",
    "250,5",
    "tariefeenheid",
    "83",
    "maandplafond",
    "1000,00"
  };

  @Test
  void leestElkeWaarde() {
    Contractregel regel =
        Contracttekst.met("jaarplafond", "250000", "maandplafond", "120").lees().regels().get(0);
    assertThat(regel.contractnummer()).isEqualTo("C-2025-1");
    assertThat(regel.gemeenten()).containsExactly("0363");
    assertThat(regel.aanbieder()).isEqualTo("99990001");
    assertThat(regel.standaard()).isEqualTo(Standaard.IJW);
    assertThat(regel.product()).isEqualTo(new Product("45", "45A65"));
    assertThat(regel.kerncompetentie()).isEqualTo(Kerncompetentie.BEGELEIDEN);
    assertThat(regel.betaaltitel()).isEqualTo(Betaaltitel.UURTARIEF);
    assertThat(regel.eenheid()).isEqualTo(Eenheid.UUR);
    assertThat(regel.tarief()).isEqualTo(new Tarief(8730, Eenheid.UUR));
    assertThat(regel.vastBedrag()).isNull();
    assertThat(regel.ingangsdatum()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(regel.einddatum()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(regel.jaarplafond()).isEqualTo(25_000_000);
    assertThat(regel.maandplafond()).isEqualTo(120);
  }

  @Test
  void leestBeschikbaarheidAlsVastBedragPerMaand() {
    Contractregel regel = Contracttekst.met(BESCHIKBAARHEID).lees().regels().get(0);
    assertThat(regel.eenheid()).isNull();
    assertThat(regel.tarief()).isNull();
    assertThat(regel.vastBedrag()).isEqualTo(1_000_000);
  }

  @Test
  void leestEenAbonnementInEurosAlsVastBedrag() {
    Contractregel regel = Contracttekst.met(ABONNEMENT).lees().regels().get(0);
    assertThat(regel.tarief()).isNull();
    assertThat(regel.vastBedrag()).isEqualTo(25_050);
    assertThat(regel.maandplafond()).isEqualTo(100_000);
  }

  @Test
  void kentDeGemeentenVanEenRegio() {
    Contractregel regel =
        Contracttekst.met("gemeente", "Amsterdam-Amstelland").lees().regels().get(0);
    assertThat(regel.gemeente()).isEqualTo("Amsterdam-Amstelland");
    assertThat(regel.gemeenten()).hasSize(6).contains("0363", "0384");
  }

  @Test
  void kentMeerGemeentenInEenRegel() {
    assertThat(Contracttekst.met("gemeente", "0363, 0384 0362").lees().regels().get(0).gemeenten())
        .containsExactlyInAnyOrder("0362", "0363", "0384");
  }

  @Test
  void vindtEenRegioregelBijElkeGemeente() {
    Contracten register = Contracttekst.met("gemeente", "Amsterdam-Amstelland").lees().register();
    assertThat(
            register
                .afspraken(new Partijen(Standaard.IJW, "0384", "99990001"), Set.of("45A65"))
                .isBekend())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          contractnummer     |                | leeg; verwacht: 1 tot 50 tekens
          gemeente           | 363            | '363'; verwacht: een of meer CBS-codes
          gemeente           | Amsterdam      | of de naam van een jeugdzorgregio
          gemeente           | 0363 9999      | '9999' is in de looptijd
          gemeente           | 0003           | '0003' is in de looptijd
          aanbieder          | 9999001        | een AGB-code van 8 cijfers
          domein             | jw             | 'jw'; verwacht: JW, WMO
          productcategorie   | 99             | '99'; verwacht: 45, waaronder
          productcategorie   | 46             | 45, waaronder product 45A65 in
          productcode        |                | leeg; verwacht: een productcode
          productcode        | 45A655         | hoogstens 5 tekens
          kerncompetentie    | LIGGEN         | verwacht: ADVISEREN, BEHANDELEN, BEGELEIDEN, WONEN
          betaaltitel        | STUKPRIJS      | UURTARIEF, PER_BEHANDELING, ABONNEMENT, BESCHIKBAARHEID
          uitvoeringsvariant | OUTPUTGERICHT  | INSPANNINGSGERICHT, zoals bij betaaltitel UURTARIEF
          eenheid            | 82             | '82'; verwacht: 01, 04, 14, 16, 84
          eenheid            | 4              | '4'; verwacht: 01, 04, 14, 16, 84
          tarief             |                | leeg; verwacht: euro's met een komma
          tarief             | 87.30          | '87.30'; verwacht: euro's met een komma
          tarief             | 1.000          | '1.000' kan duizendtallen of cijfers achter de komma hebben (1000 of 1,000)
          tarief             | 87,30 EUR      | zonder punten of euroteken
          tarief             | 87,305         | (87305 of 87,305)
          tarief             | =87,30         | hier staat een formule
          tarief             | #N/B           | een fout van Excel
          einddatum          | #N/B           | een fout van Excel
          jaarplafond        | 1.000          | (1000 of 1,000)
          tarief             | -87,30         | zoals 87,30
          tariefeenheid      | 16             | '16' is niet om te rekenen naar eenheid 04; verwacht: 01 of 04
          ingangsdatum       | 1-1-25         | schrijf het jaar met vier cijfers
          ingangsdatum       | 1/2/2025       | kan dag/maand en maand/dag betekenen; schrijf 2025-02-01 of 2025-01-02
          ingangsdatum       | 2025-02-29     | '2025-02-29' is geen bestaande dag
          einddatum          | 2024-12-31     | de ingangsdatum (2025-01-01) of later
          jaarplafond        | veel           | 'veel'; verwacht: euro's
          maandplafond       | 1,5            | een geheel getal
          """)
  void noemtWatEenKolomNietMagHebben(String kolom, String waarde, String melding) {
    String inDeKolom = waarde == null ? "" : waarde;
    assertThat(Contracttekst.met(kolom, inDeKolom).lees().fouten())
        .singleElement()
        .satisfies(
            fout -> {
              assertThat(fout.rij()).isEqualTo(2);
              assertThat(fout.kolom()).isEqualTo(kolom);
              assertThat(fout.melding()).contains(melding);
            });
  }

  @Test
  void weigertEenCategorieDieErNietIs() {
    assertThat(fouten("productcode", "EIGEN", "productcategorie", "99"))
        .singleElement()
        .asString()
        .contains("een productcategorie van de iJw");
  }

  @Test
  void noemtAllesWatErNietKlopt() {
    assertThat(
            Contracttekst.met("domein", "JEUGD", "tarief", "veel")
                .en("aanbieder", "1", "ingangsdatum", "morgen")
                .lees()
                .fouten())
        .extracting(Tabelfout::rij, Tabelfout::kolom)
        .containsExactly(
            tuple(2, "domein"),
            tuple(2, "tarief"),
            tuple(3, "aanbieder"),
            tuple(3, "ingangsdatum"));
  }

  @ParameterizedTest
  @CsvSource({"eenheid, 04", "tariefeenheid, 04", "maandplafond, 10"})
  void weigertEenEenheidBijBeschikbaarheid(String kolom, String waarde) {
    String[] anders = Arrays.copyOf(BESCHIKBAARHEID, BESCHIKBAARHEID.length + 2);
    anders[anders.length - 2] = kolom;
    anders[anders.length - 1] = waarde;
    assertThat(Contracttekst.met(anders).lees().fouten())
        .singleElement()
        .extracting(Tabelfout::kolom)
        .isEqualTo(kolom);
  }

  @Test
  void weigertEenTariefPerStukBijEuros() {
    String[] anders = ABONNEMENT.clone();
    anders[9] = "82";
    assertThat(fouten(anders)).singleElement().asString().contains("83 of leeg");
  }

  @Test
  void weigertEenCodeDieNietInDeGegevenLijstStaat(@TempDir Path map) throws IOException {
    Path lijst = map.resolve("codes.csv");
    Files.writeString(
        lijst, "productcode;productcategorie;uitvoeringsvariant;omschrijving\nX1;45;o;Iets\n");
    Codelijsten codelijsten = Codelijsten.ingebouwd().metProductcodes(lijst, zin -> {});
    byte[] bestand = Contracttekst.met().en("productcode", "X1", "aanbieder", "65650001").bytes();
    assertThat(Contractbestand.lees(bestand, codelijsten).fouten())
        .extracting(Tabelfout::tekst)
        .containsExactly(
            "rij 2, kolom productcode: '45A65'; verwacht: een code uit de opgegeven"
                + " productcodelijst");
  }

  @Test
  void laatEenEigenCodeToeNaastDeLandelijkeLijst() {
    assertThat(fouten("productcode", "EIGEN")).isEmpty();
  }

  @Test
  void vindtDeKolommenOpNaam() {
    String omgekeerd =
        Contracttekst.met()
            .tekst()
            .lines()
            .map(
                regel -> {
                  List<String> velden = Arrays.asList(regel.split(";", -1));
                  Collections.reverse(velden);
                  return String.join(";", velden);
                })
            .collect(Collectors.joining("\r\n"));
    assertThat(lees("\uFEFF" + omgekeerd.replace("domein", " Domein ")).regels())
        .isEqualTo(Contracttekst.met().lees().regels());
  }

  @Test
  void noemtKolommenDieErNietHorenOntbrekenOfDubbelZijn() {
    String kop = Contracttekst.met().tekst();
    assertThat(lees(kop.replace("domein", "wet").replace("einddatum", "tarief")).fouten())
        .extracting(Tabelfout::rij, Tabelfout::kolom)
        .containsExactlyInAnyOrder(
            tuple(1, "wet"), tuple(1, "tarief"), tuple(1, "domein"), tuple(1, "einddatum"));
  }

  @Test
  void zegtWatErMisIsMetEenAnderSoortBestand() {
    String tekst = Contracttekst.met("contractnummer", "Oké").tekst();
    assertThat(lees(tekst.replace(",", ".").replace(';', ',')).fouten())
        .singleElement()
        .extracting(Tabelfout::melding)
        .asString()
        .contains("komma's", "puntkomma's");
    assertThat(Contracttekst.lees(("\uFEFF" + tekst).getBytes(UTF_16LE)).fouten())
        .singleElement()
        .extracting(Tabelfout::melding)
        .asString()
        .contains("UTF-16");
    assertThat(Contracttekst.lees(new byte[0]).fouten()).hasSize(1);
    assertThat(lees(tekst.replace("Oké", "\"Oké")).fouten())
        .singleElement()
        .extracting(Tabelfout::tekst)
        .asString()
        .startsWith("rij 2: ")
        .contains("aanhalingsteken");
  }

  @Test
  void leestWatExcelVanEenBestandMaakt() {
    String tekst = Contracttekst.met("contractnummer", "Oké").tekst();
    List<Contractregel> regels = lees(tekst).regels();
    String zoalsExcel =
        "sep=;\n"
            + tekst
                .replace("domein", "Domein\u00A0")
                .replace(";0363;", ";=\"0363\";")
                .replace(";04;87,30;04;", ";04;€ 87,30;04;")
                .replace("2025-01-01", "1-1-2025 00:00")
                .replace("2025-12-31", "31-12-2025");
    assertThat(zoalsExcel).contains("=\"0363\"", "€ 87,30", "1-1-2025", "31-12-2025");
    assertThat(Contracttekst.lees(zoalsExcel.getBytes(Charset.forName("windows-1252"))).regels())
        .isEqualTo(regels);
  }

  @Test
  void gaatVoorbijAanLegeRijenEnTeltZeWel() {
    String tekst = Contracttekst.met("tarief", "x").tekst();
    String metLeeg = tekst.replaceFirst("\n", "\n\n;;;;;\n") + ";;;\n\n";
    assertThat(lees(metLeeg).fouten()).extracting(Tabelfout::rij).containsExactly(4);
  }

  @Test
  void weigertMeerVeldenDanKolommen() {
    String tekst = Contracttekst.met().tekst().stripTrailing() + ";nog iets\n";
    assertThat(lees(tekst).fouten()).singleElement().asString().contains("17 velden");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-12-31, 0",
    "2025-12-31, 2026-12-31, 1",
    "2024-01-01, 2025-01-01, 1",
    "2024-01-01, 2024-12-31, 0",
    "2025-06-01, 2025-06-01, 1",
    "2024-01-01, '', 1",
    "2026-01-01, '', 0"
  })
  void weigertTweeRegelsOpEenzelfdeDag(String ingangsdatum, String einddatum, int fouten) {
    List<Tabelfout> gevonden =
        Contracttekst.met()
            .en("ingangsdatum", ingangsdatum, "einddatum", einddatum)
            .lees()
            .fouten();
    assertThat(gevonden).hasSize(fouten).allMatch(fout -> fout.rij() == 3);
    assertThat(gevonden).allMatch(fout -> fout.melding().contains("rij 2"));
  }

  @ParameterizedTest
  @CsvSource({
    "gemeente, 0384, 0",
    "gemeente, Amsterdam-Amstelland, 1",
    "gemeente, 0384 0363, 1",
    "aanbieder, 65650001, 0",
    "productcode, EIGEN, 0",
    "eenheid, 01, 0",
    "contractnummer, C-2, 1",
    "tarief, '90,00', 1"
  })
  void zietWelkeRegelsElkaarRaken(String kolom, String waarde, int fouten) {
    assertThat(Contracttekst.met().en(kolom, waarde).lees().fouten()).hasSize(fouten);
  }

  @Test
  void noemtElkeRegelDieMetDeLangsteOverlapt() {
    assertThat(
            Contracttekst.met("ingangsdatum", "2025-02-01", "einddatum", "2025-02-02")
                .en()
                .en("ingangsdatum", "2025-12-01", "einddatum", "")
                .lees()
                .fouten())
        .extracting(Tabelfout::rij)
        .containsExactly(3, 4);
  }

  @Test
  void weigertBeschikbaarheidNaastEenAndereBetaaltitel() {
    assertThat(Contracttekst.met().en(BESCHIKBAARHEID).lees().fouten())
        .singleElement()
        .asString()
        .contains("beschikbaarheid", "rij 2");
    assertThat(Contracttekst.met(BESCHIKBAARHEID).en().lees().fouten()).hasSize(1);
    assertThat(Contracttekst.met(BESCHIKBAARHEID).en(BESCHIKBAARHEID).lees().fouten()).hasSize(1);
  }

  @Test
  void heeftDeVingerafdrukVanDeBytes() {
    assertThat(Contracttekst.met().lees().versie())
        .startsWith("sha256:")
        .isEqualTo(Contracttekst.met().lees().versie())
        .isNotEqualTo(Contracttekst.met("tarief", "1").lees().versie());
  }

  @Test
  void gebruiktGeenBestandMetFouten() {
    Contractlezing lezing = Contracttekst.met().en("tarief", "").lees();
    assertThatThrownBy(lezing::register).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void leestVijftigduizendRegelsInEenPaarSeconden() {
    Contracttekst veel = Contracttekst.met("gemeente", "Zuid-Oost Brabant");
    for (int i = 1; i < 50_000; i++) {
      veel.en(
          "gemeente",
          "Zuid-Oost Brabant",
          "productcode",
          "X" + i % 100,
          "aanbieder",
          "" + (10_000_000 + i / 100));
    }
    byte[] bytes = veel.bytes();
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(Contracttekst.lees(bytes).regels()).hasSize(50_000));
  }

  @Test
  void vindtOverlapInVeelRegelsVanEenProductSnel() {
    Contracttekst veel = Contracttekst.met("einddatum", "");
    for (int i = 1; i < 20_000; i++) {
      veel.en("ingangsdatum", "2026-01-01", "einddatum", "");
    }
    byte[] bytes = veel.bytes();
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(Contracttekst.lees(bytes).fouten()).hasSize(19_999));
  }

  private static List<Tabelfout> fouten(String... anders) {
    return Contracttekst.met(anders).lees().fouten();
  }

  private static Contractlezing lees(String tekst) {
    return Contracttekst.lees(tekst.getBytes(UTF_8));
  }
}
