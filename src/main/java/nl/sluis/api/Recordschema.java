package nl.sluis.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.beans.Introspector;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a record as we write it: a field that can be null is left out then, all others
 * are always there, and what it answers with yes or no is written too. The library that could make
 * it does not read our @Nullable.
 */
final class Recordschema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TEKST = "string";
  private static final Map<Class<?>, List<String>> EENVOUDIG =
      Map.of(
          String.class, List.of(TEKST),
          boolean.class, List.of("boolean"),
          Boolean.class, List.of("boolean"),
          int.class, List.of("integer", "int32"),
          Integer.class, List.of("integer", "int32"),
          long.class, List.of("integer", "int64"),
          Long.class, List.of("integer", "int64"),
          LocalDate.class, List.of(TEKST, "date"),
          Instant.class, List.of(TEKST, "date-time"),
          UUID.class, List.of(TEKST, "uuid"));

  private final Function<Class<?>, String> verwijzing;

  /**
   * A maker of schemas.
   *
   * @param verwijzing where the schema of another record is
   */
  Recordschema(Function<Class<?>, String> verwijzing) {
    this.verwijzing = verwijzing;
  }

  /** Without a word about what its fields are. */
  ObjectNode van(Class<?> soort) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode velden = JSON.objectNode();
    for (RecordComponent veld : soort.getRecordComponents()) {
      velden.set(veld.getName(), vorm(veld.getGenericType()));
      if (!veld.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        schema.withArray("/required").add(veld.getName());
      }
    }
    Arrays.stream(soort.getMethods())
        .filter(vraag -> vraag.getName().matches("is[A-Z].*") && vraag.getParameterCount() == 0)
        .filter(vraag -> !velden.has(vraag.getName()))
        .map(vraag -> Introspector.decapitalize(vraag.getName().substring(2)))
        .sorted()
        .forEach(
            naam -> {
              velden.set(naam, vorm(boolean.class));
              schema.withArray("/required").add(naam);
            });
    schema.set("properties", velden);
    return schema;
  }

  /** Of what only the schema itself knows, such as a type variable, nothing. */
  private ObjectNode vorm(Type type) {
    ObjectNode schema = JSON.objectNode();
    if (type instanceof ParameterizedType verzameling) {
      boolean isLijst = verzameling.getRawType() == List.class;
      Type[] delen = verzameling.getActualTypeArguments();
      schema.put("type", isLijst ? "array" : "object");
      schema.set(isLijst ? "items" : "additionalProperties", vorm(delen[delen.length - 1]));
    } else if (type == byte[].class) {
      schema.put("type", TEKST).put("contentEncoding", "base64");
    } else if (type instanceof Class<?> soort && EENVOUDIG.containsKey(soort)) {
      List<String> woorden = EENVOUDIG.get(soort);
      schema.put("type", woorden.get(0));
      woorden.stream().skip(1).forEach(formaat -> schema.put("format", formaat));
    } else if (type instanceof Class<?> soort && soort.isEnum()) {
      schema.put("type", TEKST);
      Arrays.stream(soort.getEnumConstants())
          .forEach(woord -> schema.withArray("/enum").add(((Enum<?>) woord).name()));
    } else if (type instanceof Class<?> soort && soort.isRecord()) {
      schema.put("$ref", verwijzing.apply(soort));
    }
    return schema;
  }
}
