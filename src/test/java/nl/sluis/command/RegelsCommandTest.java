package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegelsCommandTest {

  @Test
  void toontElkeRegelEenKeerInVolgordeVanCode() throws IOException {
    List<JsonNode> regels = json();

    assertThat(regels).hasSizeGreaterThan(50);
    assertThat(regels).extracting(regel -> regel.get("regel").asText()).isSorted();
    assertThat(regels).extracting(regel -> regel.get("regel").asText()).doesNotHaveDuplicates();
    assertThat(regels)
        .allSatisfy(
            regel -> {
              assertThat(regel.get("berichten")).isNotEmpty();
              assertThat(regel.get("eis").asText()).isNotBlank();
              assertThat(regel.get("herstel").asText()).isNotBlank();
              assertThat(regel.get("waar").asText()).isIn("regelboek", "schema", "schrijver");
              assertThat(regel.get("gevallen").isInt()).isTrue();
            });
  }

  @Test
  void toontWatDeSchrijverVanEenAntwoordBindt() throws IOException {
    assertThat(json())
        .filteredOn(regel -> regel.get("waar").asText().equals("schrijver"))
        .extracting(regel -> regel.get("regel").asText())
        .containsExactly("TR337", "TR366", "TR367", "TR371", "TR376");
  }

  /** Judged in a 317 and a 323, and in a 325 when it is read back. */
  @Test
  void noemtBijEenRegelAlleBerichtenWaarZijGeldt() throws IOException {
    assertThat(json())
        .filteredOn(regel -> regel.get("regel").asText().equals("TR304"))
        .singleElement()
        .extracting(regel -> regel.get("berichten").toString())
        .isEqualTo("[\"JW317\",\"JW323\",\"JW325\",\"WMO317\",\"WMO323\",\"WMO325\"]");
  }

  @Test
  void noemtBijElkeBeoordeeldeRegelHaarGevallen() throws IOException {
    assertThat(json())
        .filteredOn(regel -> regel.get("gevallen").asInt() == 0)
        .extracting(regel -> regel.get("regel").asText())
        .isEmpty();
  }

  @Test
  void toontBijEenRegelRetourcodeBerichtenEnHerstel() {
    assertThat(sluis("regels").uit())
        .contains(
            """
            TR338, niveau 3, retourcode 9338
              Berichten  JW323 WMO323
              Eis        Een prestatie noemt een toewijzing van deze gemeente.
              Herstel    Controleer het ToewijzingNummer.
            """);
  }

  private static List<JsonNode> json() throws IOException {
    return new ObjectMapper()
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(sluis("regels", "--formaat", "json").uit())
        .readAll();
  }
}
