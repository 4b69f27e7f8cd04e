package nl.sluis.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The routes can be opened in a designer for Camel (Kaoto, Karavan): each is right by Camel's own
 * schema without its short forms, which is what designers write and what they need not rewrite.
 */
class RouteschemaTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonSchema SCHEMA = schema();

  static List<Path> routes() throws IOException {
    try (Stream<Path> bestanden = Files.list(Path.of("routes"))) {
      return bestanden.filter(pad -> pad.toString().endsWith(".camel.yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void isZonderVerkorteVormenNaarHetSchemaVanCamel(Path bestand) throws IOException {
    JsonNode routes = YAML.readTree(Files.readString(bestand));

    assertThat(fouten(routes)).isEmpty();
    assertThat(routes.findValuesAsText("uri"))
        .as("options of an endpoint stand in its parameters, where a designer has fields for them")
        .isNotNull()
        .noneMatch(uri -> uri.contains("?"));
  }

  @Test
  void verkorteVormenZijnHierFout() throws IOException {
    assertThat(fouten(stap("log: hallo"))).isNotEmpty();
    assertThat(fouten(stap("setBody: {simple: hallo}"))).isNotEmpty();
    assertThat(fouten(stap("setBody: {expression: {simple: hallo}}"))).isNotEmpty();
    assertThat(fouten(stap("baen: {ref: uitval}"))).isNotEmpty();
    assertThat(fouten(stap("setBody: {expression: {simple: {expression: hallo}}}"))).isEmpty();
  }

  private static JsonNode stap(String stap) throws IOException {
    return YAML.readTree("[{route: {from: {uri: direct:proef, steps: [{%s}]}}}]".formatted(stap));
  }

  private static List<String> fouten(JsonNode routes) {
    return SCHEMA.validate(routes).stream().map(ValidationMessage::getMessage).toList();
  }

  private static JsonSchema schema() {
    try (InputStream schema =
        Objects.requireNonNull(
            RouteschemaTest.class.getResourceAsStream("/schema/camelYamlDsl.json"))) {
      JsonNode ruim = new ObjectMapper().readTree(schema);
      zonderVerkorteVormen(ruim);
      return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(ruim);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Where a choice has a long form, only that one is left. */
  private static void zonderVerkorteVormen(JsonNode schema) {
    if (schema.get("oneOf") instanceof ArrayNode vormen) {
      List<JsonNode> lang =
          StreamSupport.stream(vormen.spliterator(), false)
              .filter(RouteschemaTest::isLang)
              .toList();
      if (!lang.isEmpty()) {
        vormen.removeAll().addAll(lang);
      }
    }
    schema.forEach(RouteschemaTest::zonderVerkorteVormen);
  }

  private static boolean isLang(JsonNode vorm) {
    return vorm.path("type").asText().equals("object");
  }
}
