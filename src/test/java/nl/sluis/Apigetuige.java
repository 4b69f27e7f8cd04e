package nl.sluis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds JSON against the OpenAPI that we publish, more strictly than who uses the API has to: a
 * field that it does not tell of is a mistake.
 */
public final class Apigetuige {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA = "schema";
  private static final Set<String> IN_DEZELFDE_WAARDE = Set.of("allOf", "anyOf", "if", "then");

  private final JsonNode openapi;
  private final ObjectNode streng;
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  public Apigetuige(JsonNode openapi) {
    this.openapi = openapi;
    this.streng = openapi.path("components").path("schemas").deepCopy();
    streng.forEach(Apigetuige::sluit);
  }

  private static void sluit(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema
        .properties()
        .forEach(
            deel -> {
              if (!IN_DEZELFDE_WAARDE.contains(deel.getKey())) {
                sluit(deel.getValue());
              }
            });
  }

  /** All that is wrong with a value of a schema, such as that of a request. */
  public List<String> keur(JsonNode schema, JsonNode waarde) {
    return schemas
        .computeIfAbsent(
            schema.toString(),
            tekst -> {
              ObjectNode geheel = schema.deepCopy();
              geheel.putObject("components").set("schemas", streng);
              return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(
                      geheel,
                      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
            })
        .validate(waarde)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  /** All that is wrong with an answer in JSON; an answer in another form is not looked at. */
  public List<String> keur(String methode, String adres, int status, String soort, String inhoud) {
    String mediatype = soort.replaceAll(";.*", "");
    if (!mediatype.matches("application/(.+\\+)?json")) {
      return List.of();
    }
    Optional<JsonNode> operatie = operatie(methode, adres.replaceAll("\\?.*", ""));
    if (operatie.isEmpty()) {
      return List.of("geen " + methode + " " + adres);
    }
    JsonNode schema =
        operatie
            .get()
            .path("responses")
            .path(String.valueOf(status))
            .path("content")
            .path(mediatype)
            .path(SCHEMA);
    if (schema.isMissingNode()) {
      return List.of("geen %d als %s".formatted(status, mediatype));
    }
    try {
      return keur(schema, JSON.readTree(inhoud));
    } catch (JsonProcessingException fout) {
      return List.of("geen JSON");
    }
  }

  private Optional<JsonNode> operatie(String methode, String adres) {
    String pad = adres.replaceFirst("^/api(/v1)?", "");
    return openapi.path("paths").properties().stream()
        .filter(eindpunt -> pad.matches(eindpunt.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
        .min(Comparator.comparing(eindpunt -> eindpunt.getKey().contains("{")))
        .map(eindpunt -> eindpunt.getValue().path(methode.toLowerCase(Locale.ROOT)))
        .filter(operatie -> !operatie.isMissingNode());
  }
}
