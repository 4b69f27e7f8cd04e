package nl.sluis.opstelling;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
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
 * Our JSON Schema of a beschikking. What it finds is told in Dutch, in the words that the schema
 * itself has for what it expects; a value that was handed in is never repeated.
 */
final class Beschikkingschema {
  private static final String PLAATS = "/message-schemas/beschikking/beschikking.schema.json";
  private static final String VERWIJZING = "$ref";
  private static final Pattern EINDE = Pattern.compile("\\$$");
  private static final Pattern VELDNAAM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

  private final byte[] bytes;
  private final JsonNode schema;
  private final JsonSchema validator;

  Beschikkingschema() {
    try (InputStream stroom =
        Objects.requireNonNull(Beschikkingschema.class.getResourceAsStream(PLAATS))) {
      this.bytes = stroom.readAllBytes();
      this.schema = Beschikkingjson.LEZER.readTree(bytes);
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
                    .regularExpressionFactory(Beschikkingschema::alsEcma)
                    .build());
  }

  /** Unlike that of Java, the end of a pattern in JSON Schema does not pass a line break. */
  private static RegularExpression alsEcma(String patroon) {
    Pattern pattern = Pattern.compile(EINDE.matcher(patroon).replaceFirst("\\\\z"));
    return tekst -> pattern.matcher(tekst).find();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Every mistake, each once. */
  List<Aanwijzing> keur(JsonNode json) {
    return validator.validate(json).stream().map(this::legUit).distinct().toList();
  }

  private Aanwijzing legUit(ValidationMessage fout) {
    String plaats = fout.getInstanceLocation().toString();
    JsonPointer plek = JsonPointer.compile(fout.getSchemaLocation().getFragment().toString());
    JsonNode deel = schema.at(plek.head());
    return switch (fout.getType()) {
      case "required" -> {
        JsonNode veld = deel.path("properties").path(fout.getProperty());
        yield Aanwijzing.op(
            plaats + "/" + fout.getProperty(),
            "Dit veld ontbreekt. Verwacht wordt %s.".formatted(omschrijving(veld)));
      }
      case "additionalProperties" ->
          Aanwijzing.op(
              plaats,
              "%s hoort hier niet. Bekend zijn: %s."
                  .formatted(veldnaam(fout.getProperty()), velden(deel)));
      default -> Aanwijzing.op(plaats, "Verwacht wordt %s.".formatted(omschrijving(deel)));
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
