package nl.sluis.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we say about one thing that goes into the API or comes out of it. Its form comes from one of
 * three places: a record of ours, a JSON Schema that our readers use too, or what stands here.
 *
 * @param uitleg what it is, in Dutch; null where a JSON Schema says it
 * @param klasse the name of the record that is written as it; null for another
 * @param bestand the JSON Schema, on the classpath; null for another
 * @param vorm the schema itself, or what is otherwise than in the JSON Schema; null for another
 * @param velden of its fields what they are, in Dutch, or more keywords of JSON Schema
 * @param voorbeeld the name of the file with an example; null for that of the schema, as JSON
 */
record Apischema(
    @Nullable String uitleg,
    @Nullable String klasse,
    @Nullable String bestand,
    @Nullable ObjectNode vorm,
    Map<String, JsonNode> velden,
    @Nullable String voorbeeld) {

  Apischema {
    velden = velden == null ? Map.of() : velden;
  }
}
