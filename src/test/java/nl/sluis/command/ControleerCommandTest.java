package nl.sluis.command;

import static nl.sluis.command.Aanroep.DOSSIER;
import static nl.sluis.command.Aanroep.FOUT;
import static nl.sluis.command.Aanroep.GOED;
import static nl.sluis.command.Aanroep.ONVOLLEDIG;
import static nl.sluis.command.Aanroep.VOORBEELDEN;
import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.Standaardmap;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Rapportbundel;
import nl.sluis.verslag.Formaat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ControleerCommandTest {
  private static final String PEILDATUM = "2026-05-10";

  /** The whole output, as it was read and approved once; see src/test/resources. */
  @ParameterizedTest
  @CsvSource({
    "tekst,voorbeelden.txt",
    "json,voorbeelden.json",
    "html,voorbeelden.html",
    "junit,voorbeelden.xml",
    "sarif,voorbeelden.sarif",
    "rapport,voorbeelden.rapport.xml"
  })
  void schrijftPreciesDit(Formaat formaat, String goud) throws IOException {
    Aanroep aanroep = voorbeelden(formaat);

    assertThat(aanroep.fouten()).isEmpty();
    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(zonderVersies(aanroep.uit())).isEqualTo(goud(goud));
  }

  @ParameterizedTest
  @EnumSource
  void schrijftBijDezelfdeInvoerDezelfdeBytes(Formaat formaat) {
    assertThat(voorbeelden(formaat)).isEqualTo(voorbeelden(formaat));
  }

  /** Also of what is approved (D107), which a build server shows no other text of. */
  @ParameterizedTest
  @EnumSource(names = {"tekst", "html", "junit", "sarif"})
  void verteltWatErVanPlafondsIsGebruikt(Formaat formaat) {
    Aanroep aanroep =
        sluis(
            "controleer",
            "--formaat",
            formaat.name(),
            "--dossier",
            DOSSIER,
            "--contracten",
            "conformance-tests/voorbeelden/contracten-plafond.csv",
            GOED);

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit().replaceAll("\\s+", " "))
        .contains("deze declaratie 6 uur; samen 6 uur, over 4 uur.");
  }

  private static Aanroep voorbeelden(Formaat formaat) {
    return sluis(
        "controleer",
        "--formaat",
        formaat.name(),
        "--peildatum",
        PEILDATUM,
        "--dossier",
        DOSSIER,
        FOUT,
        GOED,
        ONVOLLEDIG);
  }

  @Test
  void geeftEenJsonobjectPerBestand() throws IOException {
    List<JsonNode> regels = json("controleer", "--formaat", "JSON", "--dossier", DOSSIER, FOUT);

    assertThat(regels).hasSize(1);
    JsonNode bericht = regels.get(0);
    assertThat(bericht.fieldNames())
        .toIterable()
        .containsExactly(
            "bestand",
            "berichtsoort",
            "standaard",
            "release",
            "afzender",
            "ontvanger",
            "identificatie",
            "oordeel",
            "niveau",
            "bevindingen",
            "nietBeoordeeld",
            "antwoord",
            "peildatum",
            "versies");
    assertThat(bericht.get("oordeel").asText()).isEqualTo("DEELS_AFGEKEURD");
    assertThat(bericht.get("bevindingen").get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "regel",
            "niveau",
            "retourcode",
            "klasse",
            "pad",
            "element",
            "regelnummer",
            "kolom",
            "melding");
    assertThat(bericht.get("nietBeoordeeld").get(0).fieldNames())
        .toIterable()
        .containsExactly("regel", "reden");
  }

  @Test
  void meldtZonderDossierWatNietBeoordeeldIs() throws IOException {
    JsonNode zonder = json("controleer", "--formaat", "json", FOUT).get(0);

    assertThat(zonder.get("oordeel").asText()).isEqualTo("GOEDGEKEURD");
    assertThat(zonder.get("nietBeoordeeld").findValuesAsText("regel")).contains("TR338");
  }

  @Test
  void beoordeeltTegenEenLeegDossierOokNiveau3(@TempDir Path leeg) throws IOException {
    JsonNode bericht =
        json("controleer", "--formaat", "json", "--dossier", leeg.toString(), GOED).get(0);

    assertThat(bericht.get("oordeel").asText()).isEqualTo("AFGEKEURD");
    assertThat(bericht.get("bevindingen").findValuesAsText("regel")).containsOnly("TR304");
  }

  @Test
  void beoordeeltBerichtenVanDezelfdeAanroepLosVanElkaar() throws IOException {
    List<JsonNode> regels =
        json("controleer", "--formaat", "json", "--dossier", DOSSIER, GOED, GOED);

    assertThat(regels)
        .extracting(regel -> regel.get("oordeel").asText())
        .containsOnly("GOEDGEKEURD");
  }

  @Test
  void verwerktHetDossierInVolgordeEnMeldtWatNietMeetelt(@TempDir Path map) throws IOException {
    Files.copy(Path.of(DOSSIER, "01-JW301.xml"), map.resolve("1.xml"));
    Files.copy(Path.of(GOED), map.resolve("2.xml"));
    Files.copy(Path.of(ONVOLLEDIG), map.resolve("3.xml"));

    Aanroep aanroep = sluis("controleer", "--formaat", "json", "--dossier", map.toString(), GOED);

    assertThat(aanroep.fouten())
        .startsWith(
            "sluis controleer: dossier: 3.xml telt niet mee: het is geen geldig bericht: XSD (BRS13)."
                + " Het bericht voldoet aan het schema van zijn berichtsoort.\n"
                + "sluis controleer: dossier: op 2 berichten is geen antwoord; Sluis beoordeelde ze"
                + " zelf, op peildatum ")
        .endsWith(", zonder contracten: 1.xml, 2.xml\n");
    assertThat(new ObjectMapper().readTree(aanroep.uit()).findValuesAsText("regel"))
        .contains("TR056");
  }

  @Test
  void begintNietAanEenOnvolledigDossier(@TempDir Path map) {
    Aanroep aanroep = sluis("controleer", "--dossier", map.resolve("weg").toString(), GOED);

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten()).contains("dossier: weg bestaat niet");
    assertThat(aanroep.uit()).isEmpty();
  }

  @Test
  void schrijftRetourberichtenEnVerderNiets(@TempDir Path map) throws IOException {
    Path uit = map.resolve("retour berichten");
    List<JsonNode> regels =
        json(
            "controleer",
            "--formaat",
            "json",
            "--peildatum",
            PEILDATUM,
            "--dossier",
            DOSSIER,
            "--uit",
            uit.toString(),
            FOUT,
            ONVOLLEDIG);

    String naam = regels.get(0).get("antwoord").asText();
    assertThat(uit).isDirectoryContaining(bestand -> bestand.endsWith(naam));
    try (Stream<Path> bestanden = Files.list(uit)) {
      assertThat(bestanden).hasSize(1);
    }
    Leesresultaat retour =
        new BerichtReader(Schemas.ingebouwd()).lees(Files.readAllBytes(uit.resolve(naam)));
    assertThat(retour.soort()).isEqualTo(Berichtsoort.JW325);
    assertThat(regels.get(1).has("antwoord")).isFalse();
  }

  @Test
  void weigertTweeOfficieleVoorbeeldenEnKeurtEenAf() throws IOException {
    Path voorbeelden = Standaardmap.map().resolve("ijw-3.2/voorbeelden");
    List<JsonNode> regels =
        json(
            "controleer",
            "--formaat",
            "json",
            "--peildatum",
            PEILDATUM,
            voorbeelden.resolve("JW315.xml").toString(),
            voorbeelden.resolve("JW318.xml").toString(),
            voorbeelden.resolve("JW323.xml").toString());

    assertThat(regels)
        .extracting(regel -> regel.get("oordeel").asText() + regel.get("niveau").asText())
        .containsExactly("GEWEIGERD1", "GEWEIGERD1", "AFGEKEURD2");
    assertThat(regels.get(2).get("bevindingen").findValuesAsText("regel")).contains("TR101");
  }

  @Test
  void schrijftVoorElkVoorbeeldEenOordeel() throws IOException {
    List<JsonNode> regels = json("controleer", "--formaat", "json", VOORBEELDEN.toString());

    assertThat(regels)
        .extracting(regel -> regel.get("bestand").asText())
        .containsExactly(
            "declaratie-fout.xml",
            "declaratie-goed.xml",
            "declaratie-onvolledig.xml",
            "dossier/01-JW301.xml",
            "dossier/02-JW302.xml");
  }

  private static List<JsonNode> json(String... argumenten) throws IOException {
    Aanroep aanroep = sluis(argumenten);
    ObjectMapper mapper = new ObjectMapper();
    return mapper.readerFor(JsonNode.class).<JsonNode>readValues(aanroep.uit()).readAll();
  }

  private static String zonderVersies(String uit) {
    return uit.replaceAll("(\"versies\" ?: ?\\{)[^}]*}", "$1}");
  }

  private static String goud(String naam) throws IOException {
    try (InputStream stroom = ControleerCommandTest.class.getResourceAsStream(naam)) {
      return new String(
          Objects.requireNonNull(stroom, naam).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void verteltVanVeelBestandenAlleenDeEersteVoluit(@TempDir Path map) throws IOException {
    String fout = Files.readString(Path.of(ONVOLLEDIG));
    int aantal = Rapportbundel.VOLUIT + 3;
    for (int i = 1; i <= aantal; i++) {
      Files.writeString(map.resolve("bericht-%03d.xml".formatted(i)), fout);
    }

    String uit = sluis("controleer", map.toString()).uit();

    assertThat(uit.split("\nWat nu\n", -1)).hasSize(Rapportbundel.VOLUIT + 1);
    assertThat(uit)
        .contains("bericht-051.xml: ", "bericht-053.xml: ")
        .containsPattern(
            "%d bestanden: %d geweigerd\n  XSD +[0-9]+ keer, in %d bestanden\n$"
                .formatted(aantal, aantal, aantal));

    String pagina = sluis("controleer", "--formaat", "html", map.toString()).uit();

    assertThat(pagina.split("<article", -1)).hasSize(Rapportbundel.VOLUIT + 1);
    assertThat(pagina)
        .contains("<a href=\"#bericht-50\">bericht-050.xml</a>", "<td>bericht-053.xml</td>")
        .containsPattern(
            "<td>XSD</td>\\s*<td class=\"getal\">[0-9]+</td>\\s*<td class=\"getal\">%d</td>"
                .formatted(aantal));
  }
}
