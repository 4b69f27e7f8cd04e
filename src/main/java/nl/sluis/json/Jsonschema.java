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
 * for what it expects; a value that was handed in is never repeated.
 */
public final class Jsonschema {
  private static final String VERWIJZING = "$ref";
  private static final Pattern EINDE = Pattern.compile("\\$$");
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
    return validator.validate(json).stream().map(this::legUit).distinct().toList();
  }

  private Jsonfout legUit(ValidationMessage fout) {
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
      default -> new Jsonfout(plaats, "Verwacht wordt %s.".formatted(omschrijving(deel)));
    };
  }

  private String omschrijving(JsonNode deel) {
    JsonNode bedoeld =
        deel.has(VERWIJZING) ? schema.at(deel.get(VERWIJZING).asText().substring(1)) : deel;
    return bedoeld.path("description").asText("iets anders");
  }

  private static String velden(JsonNode deel) {
    return String.join(", ", (Iterable<String>) () -> deel.path("properties").fieldNames());
  }

  private static String veldnaam(String naam) {
    return VELDNAAM.matcher(naam).matches() ? "Het veld '%s'".formatted(naam) : "Een veld";
  }
}
