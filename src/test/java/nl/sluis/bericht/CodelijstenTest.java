package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.Standaardmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodelijstenTest {
  private static final LocalDate VANDAAG = LocalDate.of(2026, 5, 10);

  private final Codelijsten codelijsten = Codelijsten.ingebouwd();

  @ParameterizedTest
  @CsvSource({
    "0344, 2026-01-01, true",
    "0344, 1990-01-01, true",
    "9999, 2026-01-01, false",
    "'344', 2026-01-01, false",
    "'0344 ', 2026-01-01, false",
    "'', 2026-01-01, false",
    // Brielle went up in Voorne aan Zee on 1 January 2023
    "0501, 2022-12-31, true",
    "0501, 2023-01-01, false",
    "1992, 2022-12-31, false",
    "1992, 2023-01-01, true",
    // Weesp went up in Amsterdam on 24 March 2022
    "0457, 2022-03-23, true",
    "0457, 2022-03-24, false",
    "0363, 2022-03-24, true"
  })
  void kentEenGemeenteZolangZeBestaat(String code, LocalDate op, boolean bestaat) {
    assertThat(codelijsten.kentGemeente(code, op)).isEqualTo(bestaat);
  }

  @Test
  void kentNaamEnRegioVanEenGemeente() {
    assertThat(codelijsten.gemeentenaam("0344")).contains("Utrecht");
    assertThat(codelijsten.jeugdzorgregio("0344")).contains("Utrecht stad");
    assertThat(codelijsten.gemeentenaam("0501")).contains("Brielle");
    assertThat(codelijsten.jeugdzorgregio("0501")).isEmpty();
    assertThat(codelijsten.gemeentenaam("9999")).isEmpty();
  }

  @Test
  void kentDeCategorieVanEenProductcode() {
    assertThat(codelijsten.categorieenVanProductcode(Standaard.IJW, "45A04")).contains("45");
    assertThat(codelijsten.categorieenVanProductcode(Standaard.IJW, "99Z99")).isEmpty();
    assertThat(codelijsten.categorieenVanProductcode(Standaard.IWMO, "45A04")).isEmpty();
    assertThat(codelijsten.productcode(Standaard.IJW, "40A03"))
        .hasValueSatisfying(
            product -> assertThat(product.uitvoeringsvariant()).isEqualTo("inspanningsgericht"));
    assertThat(codelijsten.zijnProductcodesUitputtend(Standaard.IJW)).isFalse();
  }

  @Test
  void eenEigenProductlijstIsUitputtendVoorBeideStandaarden(@TempDir Path map) throws IOException {
    Path eigen =
        Files.writeString(
            map.resolve("lijst.csv"),
            "\uFEFFproductcode;productcategorie;uitvoeringsvariant;omschrijving\r\n"
                + "01A01;01;inspanningsgericht;\"Hulp; licht\"\r\n");

    Codelijsten anders = codelijsten.metProductcodes(eigen, zin -> {});

    for (Standaard standaard : Standaard.values()) {
      assertThat(anders.categorieenVanProductcode(standaard, "01A01")).contains("01");
      assertThat(anders.categorieenVanProductcode(standaard, "45A04")).isEmpty();
      assertThat(anders.zijnProductcodesUitputtend(standaard)).isTrue();
    }
    assertThat(anders.omschrijving(Codelijst.PRODUCTCODE_IWMO, "01A01")).isEqualTo("Hulp; licht");
    assertThat(anders.kentGemeente("0344", VANDAAG)).isTrue();
    assertThat(anders.versie()).isNotEqualTo(codelijsten.versie());
    assertThat(codelijsten.categorieenVanProductcode(Standaard.IJW, "45A04")).contains("45");
  }

  @Test
  void eenBestandInDeEigenMapGaatVoorHetOnze(@TempDir Path map) throws IOException {
    Files.writeString(
        map.resolve("gemeenten.csv"),
        "code;naam;jeugdzorgregio;ingangsdatum;einddatum\n9001;Proefstad;Proef;2026-01-01;\n");

    Codelijsten eigen = Codelijsten.uit(map);

    assertThat(eigen.kentGemeente("9001", VANDAAG)).isTrue();
    assertThat(eigen.kentGemeente("0344", VANDAAG)).isFalse();
    assertThat(eigen.omschrijving(Codelijst.EENHEID, "04")).isEqualTo("Uur");
    assertThat(eigen.versie()).isNotEqualTo(codelijsten.versie());
    assertThat(Codelijsten.uit(map).versie()).isEqualTo(eigen.versie());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code;naam\\n0344;Utrecht|verwacht worden de kolommen",
        "code;naam;jeugdzorgregio;ingangsdatum;einddatum\\n0344;Utrecht|ander aantal velden",
        "code;naam;jeugdzorgregio;ingangsdatum;einddatum\\n0344;Utrecht;;1-1-2026;|JJJJ-MM-DD"
      })
  void noemtWatErMisIsMetEenEigenLijst(String tekst, String reden, @TempDir Path map)
      throws IOException {
    Files.writeString(map.resolve("gemeenten.csv"), tekst.replace("\\n", "\n"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codelijsten.uit(map).gemeentenaam("0344"))
        .withMessageContaining("gemeenten.csv")
        .withMessageContaining(reden);
  }

  @Test
  void kentElkeRetourcodeVanHetSchemaMetEenHerstel() {
    Set<String> codes = codesInSchema().get(Codelijst.RETOURCODE);

    assertThat(codelijsten.codes(Codelijst.RETOURCODE).keySet())
        .containsExactlyInAnyOrderElementsOf(codes);
    for (String code : codes) {
      Retourcode retourcode = codelijsten.retourcode(code).orElseThrow();
      assertThat(retourcode.betekenis()).endsWith(".");
      assertThat(retourcode.herstel()).endsWith(".");
    }
    assertThat(codelijsten.retourcode("9307")).map(Retourcode::regel).contains("TR307");
    assertThat(codelijsten.retourcode("0200").orElseThrow().regel()).isNull();
    assertThat(codelijsten.retourcode("1234")).isEmpty();
  }

  @Test
  void kentDeFoutcodesDieDeLezerGeeft() {
    for (String code : List.of("BRS06", "BRS13", "BRS14", "IB004")) {
      assertThat(codelijsten.foutcode(code).orElseThrow().herstel()).endsWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource
  void elkeLijstHeeftCodesMetEenOmschrijving(Codelijst lijst) {
    Map<String, String> codes = codelijsten.codes(lijst);

    if (lijst != Codelijst.PRODUCTCODE_IWMO) {
      assertThat(codes).isNotEmpty();
    }
    assertThat(codes)
        .allSatisfy((code, tekst) -> assertThat(tekst).isNotBlank().isNotEqualTo(code));
    assertThat(codelijsten.omschrijving(lijst, "??")).isEqualTo("??");
  }

  /** What the schema allows is what the list has, but for the reason that WMO002 leaves out. */
  @Test
  void elkeLijstIsDieVanHetSchema() {
    Map<Codelijst, Set<String>> codesInSchema = codesInSchema();
    codesInSchema.get(Codelijst.REDEN_WIJZIGING_IWMO).remove("06");

    assertThat(codesInSchema).hasSizeGreaterThan(20);
    assertThat(codesInSchema)
        .allSatisfy(
            (lijst, codes) ->
                assertThat(codelijsten.codes(lijst).keySet())
                    .as(lijst.name())
                    .containsExactlyInAnyOrderElementsOf(codes));
  }

  @Test
  void deGemeentenVan2026ZijnDieVanHetCbs() throws IOException {
    Path cbs = Standaardmap.map().resolve("ijw-3.2/codelijsten/CBS_gemeenten_2026.csv");
    Map<String, String> officieel =
        Files.readAllLines(cbs, UTF_8).stream()
            .skip(1)
            .map(regel -> regel.split(";"))
            .collect(Collectors.toMap(velden -> velden[0], velden -> velden[1] + velden[3]));

    Map<String, String> onze =
        codelijsten.codes(Codelijst.GEMEENTE).keySet().stream()
            .filter(code -> codelijsten.kentGemeente(code, VANDAAG))
            .collect(
                Collectors.toMap(
                    code -> code,
                    code ->
                        codelijsten.gemeentenaam(code).orElseThrow()
                            + codelijsten.jeugdzorgregio(code).orElseThrow()));

    assertThat(onze).isEqualTo(officieel);
  }

  @Test
  void deVersieIsVoorElkeMachineGelijk() {
    assertThat(codelijsten.versie()).matches("sha256:[0-9a-f]{64}");
    assertThat(Codelijsten.ingebouwd().versie()).isEqualTo(codelijsten.versie());
    assertThat(Schemas.ingebouwd().versie())
        .matches("sha256:[0-9a-f]{64}")
        .isEqualTo(Schemas.ingebouwd().versie())
        .isNotEqualTo(codelijsten.versie());
  }

  @Test
  void eenAnderSchemaIsEenAndereVersie(@TempDir Path map) throws IOException {
    Files.createDirectories(map.resolve("iwmo-3.2/xsd"));
    Files.writeString(map.resolve("iwmo-3.2/xsd/wmo325.xsd"), "<x/>");

    assertThat(Schemas.uit(map).versie()).isNotEqualTo(Schemas.ingebouwd().versie());
  }

  private static Map<Codelijst, Set<String>> codesInSchema() {
    Map<Codelijst, Set<String>> codes = new EnumMap<>(Codelijst.class);
    for (Berichtsoort soort : Berichtsoort.values()) {
      verzamel(Schemamodel.van(soort).wortel(), "", soort.standaard(), codes);
    }
    return codes;
  }

  private static void verzamel(
      Schemamodel.Element element,
      String ouder,
      Standaard standaard,
      Map<Codelijst, Set<String>> codes) {
    if (element.waarde() != null && element.waarde().isCode()) {
      Codelijst lijst = lijst(element.naam(), ouder, standaard);
      if (lijst != null) {
        codes.computeIfAbsent(lijst, nieuw -> new TreeSet<>()).addAll(element.waarde().codes());
      }
    }
    element.kinderen().values().forEach(kind -> verzamel(kind, element.naam(), standaard, codes));
  }

  private static Codelijst lijst(String element, String ouder, Standaard standaard) {
    return switch (element) {
      case "AanduidingWoonadres" -> Codelijst.AANDUIDING_WOONADRES;
      case "Soort" -> ouder.equals("Relatie") ? Codelijst.SOORT_RELATIE : Codelijst.ADRES_SOORT;
      case "Vorm" -> Codelijst.COMMUNICATIEVORM;
      case "DatumGebruik" -> Codelijst.DATUM_GEBRUIK;
      case "DebetCredit" -> Codelijst.DEBET_CREDIT;
      case "Eenheid" -> Codelijst.EENHEID;
      case "Frequentie" -> Codelijst.FREQUENTIE;
      case "Geslacht" -> Codelijst.GESLACHT;
      case "JuridischeStatus" -> Codelijst.JURIDISCHE_STATUS;
      case "LandCode" -> Codelijst.LAND;
      case "NaamGebruik" -> Codelijst.NAAM_GEBRUIK;
      case "Categorie", "ProductCategorie" -> Codelijst.productcategorie(standaard);
      case "RedenAfwijzingVerzoek" -> Codelijst.REDEN_AFWIJZING;
      case "RedenBeeindiging" -> Codelijst.redenBeeindiging(standaard);
      case "RedenVerzoek" -> Codelijst.REDEN_VERZOEK;
      case "RedenWijziging" -> Codelijst.redenWijziging(standaard);
      case "RetourCode" -> Codelijst.RETOURCODE;
      case "StatusAanlevering" -> Codelijst.STATUS_AANLEVERING;
      case "Type" -> Codelijst.VERWIJZER;
      case "VerzoekAntwoord" -> Codelijst.VERZOEK_ANTWOORD;
      case "WettelijkeVertegenwoordiging" -> Codelijst.WETTELIJKE_VERTEGENWOORDIGING;
      default -> null;
    };
  }
}
