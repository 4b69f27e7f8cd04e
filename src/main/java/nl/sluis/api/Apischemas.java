package nl.sluis.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of all that goes into the API and comes out of it, from api/schemas.yaml, with their
 * examples from api/voorbeelden. Made when somebody asks for the OpenAPI, and not before.
 */
final class Apischemas {
  private static final String MAP = "/api/";
  private static final String VERWIJZING = "#/components/schemas/";
  private static final String LIJST = "lijst van ";
  private static final String UITLEG = "description";
  private static final String DELEN = "$defs";
  private static final Pattern DEEL = Pattern.compile("\"#/\\$defs/([A-Za-z]+)\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The file.
   *
   * @param velden what fields are that are called so in every schema
   * @param schemas by their names
   */
  private record Bron(Map<String, JsonNode> velden, LinkedHashMap<String, Apischema> schemas) {}

  private final Bron bron;
  private final Map<Class<?>, String> namen = new HashMap<>();
  private final Map<String, ObjectNode> alle = new LinkedHashMap<>();

  Apischemas() {
    try {
      this.bron = new YAMLMapper().readValue(bytes(MAP + "schemas.yaml"), Bron.class);
      bron.schemas().forEach(this::noem);
      for (Map.Entry<String, Apischema> schema : bron.schemas().entrySet()) {
        maak(schema.getKey(), schema.getValue());
      }
    } catch (IOException | ClassNotFoundException fout) {
      throw new IllegalStateException("Cannot make the schemas of the API", fout);
    }
  }

  private void noem(String naam, Apischema schema) {
    if (schema.klasse() != null) {
      try {
        namen.put(Class.forName(schema.klasse()), naam);
      } catch (ClassNotFoundException fout) {
        throw new IllegalStateException("No class for schema " + naam, fout);
      }
    }
  }

  private void maak(String naam, Apischema schema) throws IOException, ClassNotFoundException {
    if (schema.bestand() != null) {
      neemOver(naam, schema.bestand(), schema.vorm());
      return;
    }
    ObjectNode vorm =
        schema.klasse() == null
            ? Objects.requireNonNull(schema.vorm(), naam).deepCopy()
            : new Recordschema(this::verwijzing).van(Class.forName(schema.klasse()));
    vorm.put(UITLEG, schema.uitleg());
    vorm.path("properties").properties().forEach(veld -> beschrijf(schema, veld));
    alle.put(naam, vorm);
  }

  /** What this schema says of a field goes before what is said of that name everywhere. */
  private void beschrijf(Apischema schema, Map.Entry<String, JsonNode> veld) {
    ObjectNode vorm = (ObjectNode) veld.getValue();
    if (!vorm.has(UITLEG)) {
      leg(vorm, bron.velden().get(veld.getKey()));
      leg(vorm, schema.velden().get(veld.getKey()));
    }
  }

  private static void leg(ObjectNode vorm, @Nullable JsonNode uitleg) {
    if (uitleg instanceof ObjectNode woorden) {
      vorm.setAll(woorden);
    } else if (uitleg != null) {
      vorm.set(UITLEG, uitleg);
    }
  }

  /** A schema that stands by itself: what it defines inside becomes a schema beside it. */
  private void neemOver(String naam, String bestand, @Nullable ObjectNode anders)
      throws IOException {
    String tekst = new String(bytes(bestand), StandardCharsets.UTF_8);
    Matcher delen =
        DEEL.matcher(tekst.replace("\"#/properties/", "\"" + plek(naam) + "/properties/"));
    ObjectNode schema =
        (ObjectNode)
            JSON.readTree(delen.replaceAll(deel -> "\"" + plek(deel(naam, deel.group(1))) + "\""));
    schema
        .path(DELEN)
        .properties()
        .forEach(deel -> alle.put(deel(naam, deel.getKey()), (ObjectNode) deel.getValue()));
    schema.remove(List.of("$schema", "$id", DELEN));
    if (anders != null) {
      schema.setAll(anders);
    }
    alle.put(naam, schema);
  }

  private static String deel(String naam, String deel) {
    return naam + Character.toUpperCase(deel.charAt(0)) + deel.substring(1);
  }

  private static String plek(String naam) {
    return VERWIJZING + naam;
  }

  private String verwijzing(Class<?> soort) {
    String naam = namen.get(soort);
    if (naam == null) {
      throw new IllegalStateException("No schema in schemas.yaml for " + soort.getName());
    }
    return plek(naam);
  }

  /** All of them, by name. */
  Map<String, ObjectNode> alle() {
    return alle;
  }

  /** Where the schema of this is: of one, or of a "lijst van" them. */
  ObjectNode schema(String wat) {
    ObjectNode schema = JSON.createObjectNode();
    if (wat.startsWith(LIJST)) {
      schema.put("type", "array");
      schema.set("items", schema(wat.substring(LIJST.length())));
    } else if (alle.containsKey(wat)) {
      schema.put("$ref", plek(wat));
    } else {
      throw new IllegalStateException("No schema in schemas.yaml called " + wat);
    }
    return schema;
  }

  /** An example of it: JSON, or a text; null of bytes, which cannot be shown. */
  @Nullable Object voorbeeld(String wat) {
    if (wat.startsWith(LIJST)) {
      return List.of(Objects.requireNonNull(voorbeeld(wat.substring(LIJST.length()))));
    }
    if ("binary".equals(alle.get(wat).path("format").asText())) {
      return null;
    }
    String bestand =
        Objects.requireNonNullElse(
            Objects.requireNonNull(bron.schemas().get(wat)).voorbeeld(), wat + ".json");
    try {
      byte[] inhoud = bytes(MAP + "voorbeelden/" + bestand);
      return bestand.endsWith(".json")
          ? JSON.readValue(inhoud, new TypeReference<Object>() {})
          : new String(inhoud, StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static byte[] bytes(String plaats) throws IOException {
    try (InputStream stroom = Apischemas.class.getResourceAsStream(plaats)) {
      if (stroom == null) {
        throw new IllegalStateException("Not found: " + plaats);
      }
      return stroom.readAllBytes();
    }
  }
}
