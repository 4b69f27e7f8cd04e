package nl.sluis.toewijzen;

import static nl.sluis.toewijzen.Proefbeschikking.jeugd;
import static nl.sluis.toewijzen.Proefbeschikking.wmo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.sluis.bericht.Codelijst;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Standaard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a beschikking: all of it, or every mistake in it. */
class BeschikkinglezerTest {
  private static final String PRODUCT =
      "product: {categorie: '45', code: '45A04'}, ingangsdatum: '2026-03-09',"
          + " omvang: {volume: 4, eenheid: '04', frequentie: '4'}";
  private static final Codelijsten CODELIJSTEN = Codelijsten.ingebouwd();

  private static List<String> plaatsen(Proefbeschikking json) {
    return json.lezing().gebreken().stream().map(Aanwijzing::plaats).toList();
  }

  private static Beschikkinglezing lees(String json) {
    return new Beschikkinglezer().lees(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String voorbeeld() throws IOException {
    return Files.readString(Proefbeschikking.VOORBEELD);
  }

  @Test
  void leestHetVoorbeeld() throws IOException {
    Beschikking beschikking = lees(voorbeeld()).gelezen();

    assertThat(beschikking.domein()).isEqualTo(Standaard.IJW);
    assertThat(beschikking.client().naam().geslachtsnaam().achternaam()).isEqualTo("Zeesluis");
    assertThat(beschikking.client().relaties()).hasSize(1);
    assertThat(beschikking.client().toegewezenProducten()).isEmpty();
    assertThat(beschikking.lijnen())
        .extracting(Besluitlijn::plaats)
        .containsExactly("/producten/0", "/arrangementen/0/producten/0");
    assertThat(beschikking.aanbiedersMetPlaats())
        .containsEntry("99990002", "/arrangementen/0/aanbieder");
  }

  /** D104: an é as Windows writes it is told, with its line. */
  @Test
  void zegtDatHetBestandGeenUtf8Is() throws IOException {
    String json = voorbeeld().replace("Zeesluis", "Één");

    assertThat(lees(json).isGelezen()).isTrue();
    assertThat(
            new Beschikkinglezer().lees(json.getBytes(Charset.forName("windows-1252"))).gebreken())
        .singleElement()
        .satisfies(
            gebrek ->
                assertThat(gebrek.tekst()).matches("In regel [0-9]+ staat een teken.*UTF-8.*"));
  }

  @Test
  void noemtAlleFoutenTegelijk() {
    assertThat(
            plaatsen(
                jeugd()
                    .zonder("nummer")
                    .met("gemeente", "363")
                    .met("besluitdatum", "'2026-02-30'")
                    .met("client/bsn", "'99999500'")
                    .met("client/naam/voorletters", "'N.Z.'")
                    .met("client/relaties/0/contact/adres/landCode", "'XX'")
                    .product(PRODUCT + ", einddatum: 20261231, budget: -1, onbekend: 1")))
        .containsExactlyInAnyOrder(
            "/nummer",
            "/gemeente",
            "/besluitdatum",
            "/client/bsn",
            "/client/naam/voorletters",
            "/client/relaties/0/contact/adres/landCode",
            "/producten/0/einddatum",
            "/producten/0/budget",
            "/producten/0");
  }

  @Test
  void noemtWatErVerwachtWordt() {
    assertThat(jeugd().zonder("client/geslacht").lezing().gebreken())
        .extracting(Aanwijzing::tekst)
        .containsExactly(
            "Dit veld ontbreekt. Verwacht wordt een geslacht: 0 (onbekend), 1 (mannelijk) of 2"
                + " (vrouwelijk).");
  }

  @Test
  void zegtWatErStaatZonderHetTeHerhalen() {
    assertThat(
            jeugd()
                .met("client/bsn", "'99999500'")
                .product(
                    PRODUCT.replace("volume: 4", "volume: '8'").replace("'4'}", "2}")
                        + ", einddatum: 20261231")
                .lezing()
                .gebreken())
        .extracting(gebrek -> gebrek.plaats() + gebrek.tekst().replaceFirst(".*; er staat", ""))
        .containsExactlyInAnyOrder(
            "/client/bsn een tekst van 8 tekens.",
            "/producten/0/einddatum een getal zonder aanhalingstekens.",
            "/producten/0/omvang/volume een tekst van 1 teken.",
            "/producten/0/omvang/frequentie het getal 2 zonder aanhalingstekens.");
  }

  /** A line break at the end of a Bsn would go unnoticed by the patterns of Java. */
  @Test
  void neemtGeenRegeleindeOfStuurtekenAan() throws IOException {
    String json =
        voorbeeld()
            .replace("999995005", "999995005\\n")
            .replace("Noor", "No\\u0001or")
            .replace("Sluisstraat", "\\ud83d");

    assertThat(lees(json).gebreken())
        .extracting(Aanwijzing::plaats)
        .containsExactlyInAnyOrder(
            "/client/bsn",
            "/client/naam/voornamen",
            "/client/relaties/0/contact/adres/straatnaam",
            "/client/contactgegevens/0/adres/straatnaam");
  }

  @Test
  void neemtTekensBuitenHetBasisvlakAan() throws IOException {
    assertThat(lees(voorbeeld().replace("Sluisstraat", "\\ud83d\\ude00")).gebreken()).isEmpty();
  }

  @Test
  void noemtNooitEenWaarde() {
    Beschikkinglezing lezing =
        jeugd()
            .met("client/bsn", "'GEHEIM'")
            .met("client/GEHEIM veld", "1")
            .met("client/naam", "['GEHEIM']")
            .met("client/geboortedatum/datum", "'GEHEIM'")
            .met("client/contactgegevens/0/emailadres", "'GEHEIM\\nGEHEIM'")
            .lezing();

    assertThat(lezing.gebreken()).hasSize(5);
    assertThat(lezing.gebreken().toString()).doesNotContain("GEHEIM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"nummer\": \"GEHEIM",
        "{\"nummer\": 1, \"nummer\": \"GEHEIM\"}",
        "{} {}",
        "{\"GEHEIM\": 1e9999999999999999999999999}",
        "<GEHEIM/>"
      })
  void weigertWatGeenBeschikkingIs(String json) {
    Beschikkinglezing lezing = lees(json);

    assertThat(lezing.isGelezen()).isFalse();
    assertThat(lezing.gebreken()).isNotEmpty();
    assertThat(lezing.gebreken().toString()).doesNotContain("GEHEIM waarde", "\"GEHEIM");
  }

  @Test
  void weigertWatTeGrootOfTeDiepIs() {
    assertThat(lees("[".repeat(100_000)).isGelezen()).isFalse();
    assertThat(lees(" ".repeat(Beschikkinglezer.MAX_BYTES + 1)).gebreken())
        .singleElement()
        .satisfies(gebrek -> assertThat(gebrek.tekst()).contains("1 MB"));
  }

  @Test
  void kentDeCodesVanHetEigenDomein() {
    assertThat(plaatsen(jeugd().product(PRODUCT.replace("45", "02"))))
        .containsExactly("/producten/0/product/categorie");
    assertThat(plaatsen(wmo().product(PRODUCT))).containsExactly("/producten/0/product/categorie");
    assertThat(plaatsen(wmo().product(PRODUCT.replace("'45'", "'02'") + ", redenWijziging: '06'")))
        .containsExactly("/producten/0/redenWijziging");
    assertThat(plaatsen(jeugd().product(PRODUCT + ", redenWijziging: '06'"))).isEmpty();
  }

  @Test
  void vraagtPreciesEenProductVanMaatwerk() {
    String arrangement =
        "[{naam: 'A', aanbieder: '99990001', soort: 'MAATWERK', producten: [{%s}, {%s}]}]"
            .formatted(PRODUCT, PRODUCT);

    assertThat(plaatsen(jeugd().met("arrangementen", arrangement)))
        .containsExactly("/arrangementen/0/producten");
    assertThat(plaatsen(jeugd().met("arrangementen", arrangement.replace("MAATWERK", "PRODUCTEN"))))
        .isEmpty();
  }

  @Test
  void geeftHetzelfdeDezelfdeVingerafdruk() throws IOException {
    String json = voorbeeld();
    JsonNode anders = new ObjectMapper().readTree(json);

    assertThat(lees(anders.toString()).vingerafdruk()).isEqualTo(lees(json).vingerafdruk());
    assertThat(lees(json.replace("2027-06-30", "2027-06-29")).vingerafdruk())
        .isNotEqualTo(lees(json).vingerafdruk());
  }

  @Test
  void kentDeCodesVanDeCodelijsten() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(new Beschikkinglezer().schema());

    assertThat(codes(schema, "/$defs/adres/properties/landCode")).isEqualTo(lijst(Codelijst.LAND));
    assertThat(codes(schema, "/$defs/relatie/properties/soort"))
        .isEqualTo(lijst(Codelijst.SOORT_RELATIE));
    assertThat(codes(schema, "/$defs/client/properties/juridischeStatus"))
        .isEqualTo(lijst(Codelijst.JURIDISCHE_STATUS));
    assertThat(codes(schema, "/$defs/client/properties/wettelijkeVertegenwoordiging"))
        .isEqualTo(lijst(Codelijst.WETTELIJKE_VERTEGENWOORDIGING));
    assertThat(codes(schema, "/$defs/omvang/properties/eenheid"))
        .isEqualTo(lijst(Codelijst.EENHEID));
    assertThat(codes(schema, "/$defs/redenWijziging"))
        .isEqualTo(zonder(lijst(Codelijst.REDEN_WIJZIGING_IJW), "01"));
    assertThat(codes(schema, "/allOf/0" + IN_DOMEIN + "product/properties/categorie"))
        .isEqualTo(lijst(Codelijst.PRODUCTCATEGORIE_IJW));
    assertThat(codes(schema, "/allOf/1" + IN_DOMEIN + "product/properties/categorie"))
        .isEqualTo(lijst(Codelijst.PRODUCTCATEGORIE_IWMO));
    assertThat(codes(schema, "/allOf/1" + IN_DOMEIN + "redenWijziging"))
        .isEqualTo(zonder(lijst(Codelijst.REDEN_WIJZIGING_IWMO), "01"));
  }

  private static final String IN_DOMEIN = "/then/properties/producten/items/properties/";

  private static Collection<String> codes(JsonNode schema, String plaats) {
    return StreamSupport.stream(schema.at(plaats).path("enum").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> lijst(Codelijst lijst) {
    return new TreeSet<>(CODELIJSTEN.codes(lijst).keySet());
  }

  private static Set<String> zonder(Set<String> codes, String code) {
    return codes.stream()
        .filter(andere -> !andere.equals(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
