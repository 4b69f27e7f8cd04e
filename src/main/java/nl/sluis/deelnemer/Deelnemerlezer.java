package nl.sluis.deelnemer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.json.Jsonschema;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.StringUtils;

/**
 * Makes a {@link Deelnemer} of what stands in the configuration or came in over the API, after our
 * schema for it; so both are held to the same, and everything wrong is told at once.
 */
final class Deelnemerlezer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> KEUZES = Set.of("kanaal", "formaat", "beantwoording");

  private final Jsonschema schema =
      new Jsonschema("/message-schemas/deelnemer/deelnemer.schema.json");

  /**
   * As it stands in the configuration: maps in which a list has numbers for keys, names with or
   * without dashes.
   */
  JsonNode alsJson(Object gebonden) {
    if (gebonden instanceof Map<?, ?> map) {
      boolean isLijst =
          !map.isEmpty() && map.keySet().stream().allMatch(naam -> naam.toString().matches("\\d+"));
      return isLijst ? lijst(map.values()) : velden(map);
    }
    return gebonden instanceof Iterable<?> waarden
        ? lijst(waarden)
        : JSON.getNodeFactory().textNode(gebonden.toString());
  }

  private ArrayNode lijst(Iterable<?> waarden) {
    ArrayNode lijst = JSON.createArrayNode();
    waarden.forEach(waarde -> lijst.add(alsJson(waarde)));
    return lijst;
  }

  private ObjectNode velden(Map<?, ?> map) {
    ObjectNode velden = JSON.createObjectNode();
    map.forEach((naam, waarde) -> velden.set(zonderStreepjes(naam.toString()), alsJson(waarde)));
    KEUZES.forEach(
        keuze -> {
          if (velden.path(keuze).isTextual()) {
            velden.put(keuze, velden.get(keuze).asText().toLowerCase(Locale.ROOT));
          }
        });
    return velden;
  }

  private static String zonderStreepjes(String naam) {
    String[] delen = naam.split("-");
    StringBuilder samen = new StringBuilder(delen[0]);
    for (int nummer = 1; nummer < delen.length; nummer++) {
      samen.append(StringUtils.capitalize(delen[nummer]));
    }
    return samen.toString();
  }

  /** The deelnemer; empty when it has mistakes, which are then added. */
  Optional<Deelnemer> lees(String naam, JsonNode json, List<Deelnemerfout> fouten) {
    List<Deelnemerfout> gevonden =
        schema.keur(json).stream()
            .map(fout -> new Deelnemerfout(naam, veld(fout.plaats()), fout.tekst()))
            .toList();
    fouten.addAll(gevonden);
    return gevonden.isEmpty() ? Optional.of(bind(json)) : Optional.empty();
  }

  private static String veld(String plaats) {
    return plaats.isEmpty() ? "" : plaats.substring(1);
  }

  private static Deelnemer bind(JsonNode json) {
    Map<String, Object> eigenschappen = new LinkedHashMap<>();
    plat("deelnemer", json, eigenschappen);
    return new Binder(new MapConfigurationPropertySource(eigenschappen))
        .bind("deelnemer", Deelnemer.class)
        .get();
  }

  private static void plat(String pad, JsonNode json, Map<String, Object> eigenschappen) {
    if (json.isObject()) {
      json.properties()
          .forEach(veld -> plat(pad + "." + kebab(veld.getKey()), veld.getValue(), eigenschappen));
    } else if (json.isArray()) {
      for (int nummer = 0; nummer < json.size(); nummer++) {
        plat(pad + "[" + nummer + "]", json.get(nummer), eigenschappen);
      }
    } else {
      eigenschappen.put(pad, json.asText());
    }
  }

  private static String kebab(String naam) {
    return naam.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
