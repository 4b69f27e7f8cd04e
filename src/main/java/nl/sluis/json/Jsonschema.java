package nl.sluis.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A JSON Schema of ours. What it finds is told in Dutch, in the words that the schema itself has
 * for what it expects, with the form of what stands there. Of a value that was handed in nothing is
 * repeated but a short one where a code is asked for: it may be a Bsn or a name.
 */
public final class Jsonschema {
  private static final String VERWIJZING = "$ref";
  private static final Pattern EINDE = Pattern.compile("\\$$");
  private static final Pattern KORT = Pattern.compile("[A-Za-z0-9]{1,4}");
  private static final Pattern VELDNAAM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

  private final byte[] bytes;
  private final JsonNode schema;
  private final JsonSchema validator;

  /**
   * Reads a schema that Sluis has with it.
   *
   * @param plaats on the classpath, such as /message-schemas/beschikking/beschikking.schema.json
   */
  public Jsonschema(String plaats) {
    try (InputStream stroom =
        Objects.requireNonNull(Jsonschema.class.getResourceAsStream(plaats))) {
      this.bytes = stroom.readAllBytes();
      this.schema = JsonMapper.builder().build().readTree(bytes);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    this.validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                schema,
                SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .regularExpressionFactory(Jsonschema::alsEcma)
                    .build());
  }

  /** Unlike that of Java, the end of a pattern in JSON Schema does not pass a line break. */
  private static RegularExpression alsEcma(String patroon) {
    Pattern pattern = Pattern.compile(EINDE.matcher(patroon).replaceFirst("\\\\z"));
    return tekst -> pattern.matcher(tekst).find();
  }

  /** The schema itself, for who asks for it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Every mistake, each once. */
  public List<Jsonfout> keur(JsonNode json) {
    return validator.validate(json).stream().map(fout -> legUit(fout, json)).distinct().toList();
  }

  private Jsonfout legUit(ValidationMessage fout, JsonNode json) {
    String plaats = fout.getInstanceLocation().toString();
    JsonPointer plek = JsonPointer.compile(fout.getSchemaLocation().getFragment().toString());
    JsonNode deel = schema.at(plek.head());
    return switch (fout.getType()) {
      case "required" -> {
        JsonNode veld = deel.path("properties").path(fout.getProperty());
        yield new Jsonfout(
            plaats + "/" + fout.getProperty(),
            "Dit veld ontbreekt. Verwacht wordt %s.".formatted(omschrijving(veld)));
      }
      case "additionalProperties" ->
          new Jsonfout(
              plaats,
              "%s hoort hier niet. Bekend zijn: %s."
                  .formatted(veldnaam(fout.getProperty()), velden(deel)));
      default ->
          new Jsonfout(
              plaats,
              "Verwacht wordt %s; er staat %s."
                  .formatted(omschrijving(deel), watErStaat(json.at(plaats), deel)));
    };
  }

  private String omschrijving(JsonNode deel) {
    return bedoeld(deel).path("description").asText("iets anders");
  }

  private JsonNode bedoeld(JsonNode deel) {
    return deel.has(VERWIJZING) ? schema.at(deel.get(VERWIJZING).asText().substring(1)) : deel;
  }

  private String watErStaat(JsonNode waarde, JsonNode deel) {
    JsonNode bedoeld = bedoeld(deel);
    String tekst = waarde.asText();
    boolean isTeTonen = bedoeld.has("enum") && KORT.matcher(tekst).matches();
    return switch (waarde.getNodeType()) {
      case NUMBER ->
          (isTeTonen ? "het getal " + tekst : "een getal")
              + ("string".equals(bedoeld.path("type").asText()) ? " zonder aanhalingstekens" : "");
      case STRING ->
          isTeTonen
              ? "'" + tekst + "'"
              : tekst.isEmpty()
                  ? "een lege tekst"
                  : tekenlengte(tekst.codePointCount(0, tekst.length()));
      case BOOLEAN -> waarde + " zonder aanhalingstekens";
      case NULL -> "null";
      case ARRAY -> waarde.isEmpty() ? "een lege lijst" : "een lijst van " + waarde.size();
      case OBJECT -> "een groep velden";
      default -> "niets";
    };
  }

  private static String tekenlengte(int tekens) {
    return tekens == 1 ? "een tekst van 1 teken" : "een tekst van %d tekens".formatted(tekens);
  }

  private static String velden(JsonNode deel) {
    return String.join(", ", (Iterable<String>) () -> deel.path("properties").fieldNames());
  }

  private static String veldnaam(String naam) {
    return VELDNAAM.matcher(naam).matches() ? "Het veld '%s'".formatted(naam) : "Een veld";
  }
}
