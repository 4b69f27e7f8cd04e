package nl.sluis.command;

import static nl.sluis.command.Aanroep.DOSSIER;
import static nl.sluis.command.Aanroep.FOUT;
import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.verslag.Formaat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer that is given with its heenbericht is read beside it. */
class TegenlezenTest {
  private static final Path BASIS = Path.of("conformance-tests", "basis");

  @TempDir private Path map;

  /** The answer of Sluis itself to the example that it refuses in part. */
  private String antwoord;

  @BeforeEach
  void stelHetAntwoordOp() throws IOException {
    sluis(opdracht("tekst", "--uit", map.toString(), FOUT));
    try (Stream<Path> bestanden = Files.list(map)) {
      antwoord = bestanden.findFirst().orElseThrow().toString();
    }
  }

  @Test
  void verklaartElkeRetourcodeMetRegelEnPlaatsInHetHeenbericht() throws IOException {
    JsonNode bericht = json(opdracht("json", FOUT, antwoord)).get(1);

    assertThat(bericht.get("oordeel").asText()).isEqualTo("GOEDGEKEURD");
    JsonNode tegenlezing = bericht.get("tegenlezing");
    assertThat(tegenlezing.get("gelezen").asBoolean()).isTrue();
    assertThat(tegenlezing.get("verklaringen")).hasSize(1);
    JsonNode verklaring = tegenlezing.get("verklaringen").get(0);
    assertThat(verklaring.get("retourcode").asText()).isEqualTo("9338");
    assertThat(verklaring.get("uitkomst").asText()).isEqualTo("VERKLAARD");
    JsonNode heen = verklaring.get("heenbericht").get(0);
    assertThat(heen.get("regel").asText()).isEqualTo("TR338");
    assertThat(heen.get("element").asText()).isEqualTo("ToewijzingNummer");
    assertThat(heen.get("regelnummer").asInt()).isEqualTo(52);
  }

  @Test
  void maaktDeVolgordeVanDeBestandenNietUit() throws IOException {
    JsonNode erna = json(opdracht("json", FOUT, antwoord)).get(1);
    JsonNode ervoor = json(opdracht("json", antwoord, FOUT)).get(0);

    assertThat(ervoor).isEqualTo(erna);
  }

  @Test
  void verandertNietsAanHetOordeelOverHetHeenbericht() throws IOException {
    assertThat(json(opdracht("json", FOUT, antwoord)).get(0))
        .isEqualTo(json(opdracht("json", FOUT)).get(0));
  }

  /** In the dossier it was judged against what came before it, so not against itself. */
  @Test
  void vindtHetHeenberichtOokInHetDossier() throws IOException {
    Path dossier = Files.createDirectory(map.resolve("dossier"));
    Files.copy(Path.of(DOSSIER, "01-JW301.xml"), dossier.resolve("1.xml"));
    Files.copy(Path.of(FOUT), dossier.resolve("2.xml"));

    for (String ookGenoemd : List.of(antwoord, FOUT)) {
      List<JsonNode> berichten =
          json("controleer", "--formaat", "json", "--dossier", "" + dossier, ookGenoemd, antwoord);
      JsonNode bericht = berichten.get(berichten.size() - 1);
      assertThat(bericht.get("tegenlezing").findValuesAsText("uitkomst"))
          .containsExactly("VERKLAARD");
    }
  }

  @Test
  void zegtDatHetHeenberichtNodigIs() throws IOException {
    Aanroep aanroep = sluis(opdracht("tekst", antwoord));

    assertThat(aanroep.uit()).contains("Niet tegengelezen: geef het heenbericht (JW323) erbij");
    JsonNode tegenlezing = json(opdracht("json", antwoord)).get(0).get("tegenlezing");
    assertThat(tegenlezing.get("gelezen").asBoolean()).isFalse();
    assertThat(tegenlezing.get("verklaringen")).isEmpty();
  }

  @Test
  void keurtEenAntwoordAfDatNietBijDeDeclaratiePast() throws IOException {
    Path anders = map.resolve("anders.xml");
    String tekst = Files.readString(Path.of(antwoord));
    Files.writeString(anders, tekst.replace("<jw325:GeleverdVolume>", "<jw325:GeleverdVolume>1"));

    JsonNode bericht = json(opdracht("json", anders.toString(), FOUT)).get(0);

    assertThat(bericht.get("oordeel").asText()).isEqualTo("AFGEKEURD");
    assertThat(bericht.get("bevindingen").findValuesAsText("regel")).containsExactly("TR367");
  }

  @ParameterizedTest
  @EnumSource
  void schrijftBijDezelfdeInvoerDezelfdeBytesEnGeenPersoonsgegevens(Formaat formaat)
      throws IOException {
    Path declaratie = BASIS.resolve("JW323.xml");
    Path onverklaard = BASIS.resolve("JW325.xml");
    String anders = map.resolve("anders.xml").toString();
    Files.writeString(
        Path.of(anders), Files.readString(onverklaard).replace("999991000", "999991152"));
    String[] opdracht =
        opdracht(formaat.name(), "" + declaratie, "" + onverklaard, anders, antwoord, FOUT);

    Aanroep aanroep = sluis(opdracht);

    assertThat(aanroep).isEqualTo(sluis(opdracht));
    assertThat(aanroep.uit()).isNotEmpty().doesNotContain("999991000", "999991152");
  }

  private static String[] opdracht(String formaat, String... rest) {
    List<String> opdracht =
        new ArrayList<>(
            List.of(
                "controleer",
                "--formaat",
                formaat,
                "--peildatum",
                "2026-05-10",
                "--dossier",
                DOSSIER));
    opdracht.addAll(List.of(rest));
    return opdracht.toArray(String[]::new);
  }

  private static List<JsonNode> json(String... opdracht) throws IOException {
    return new ObjectMapper()
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(sluis(opdracht).uit())
        .readAll();
  }
}
