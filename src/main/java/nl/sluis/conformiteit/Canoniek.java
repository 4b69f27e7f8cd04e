package nl.sluis.conformiteit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one way of RFC 8785 (JCS), so that the same statement is the same bytes everywhere.
 * Only what our documents hold: texts, whole numbers, lists and objects. Fractions are refused, for
 * writing them as ECMAScript does is most of that RFC and nothing here needs one.
 */
final class Canoniek {
  /** What ECMAScript has exactly. */
  private static final long GROOTSTE = (1L << 53) - 1;

  private Canoniek() {}

  /**
   * The bytes.
   *
   * @throws IllegalArgumentException for what has no such form, or that we do not use
   */
  static byte[] bytes(JsonNode json) {
    return tekst(json).getBytes(UTF_8);
  }

  static String tekst(JsonNode json) {
    StringBuilder uit = new StringBuilder();
    schrijf(json, uit);
    return uit.toString();
  }

  private static void schrijf(JsonNode json, StringBuilder uit) {
    switch (json.getNodeType()) {
      case OBJECT -> schrijfVelden(json, uit);
      case ARRAY -> {
        uit.append('[');
        for (int i = 0; i < json.size(); i++) {
          uit.append(i == 0 ? "" : ",");
          schrijf(json.get(i), uit);
        }
        uit.append(']');
      }
      case STRING -> schrijf(json.textValue(), uit);
      case NUMBER -> {
        if (!json.isIntegralNumber()
            || !json.canConvertToLong()
            || Math.abs(json.longValue()) > GROOTSTE) {
          throw new IllegalArgumentException("A number that is no whole one, or too large");
        }
        uit.append(json.longValue());
      }
      case BOOLEAN, NULL -> uit.append(json.asText());
      default -> throw new IllegalArgumentException("Not JSON: " + json.getNodeType());
    }
  }

  /** In the order of UTF-16, as Java compares. */
  private static void schrijfVelden(JsonNode json, StringBuilder uit) {
    Map<String, JsonNode> velden = new TreeMap<>();
    json.properties().forEach(veld -> velden.put(veld.getKey(), veld.getValue()));
    uit.append('{');
    String tussen = "";
    for (Map.Entry<String, JsonNode> veld : velden.entrySet()) {
      uit.append(tussen);
      schrijf(veld.getKey(), uit);
      uit.append(':');
      schrijf(veld.getValue(), uit);
      tussen = ",";
    }
    uit.append('}');
  }

  private static void schrijf(String tekst, StringBuilder uit) {
    uit.append('"');
    for (int i = 0; i < tekst.length(); i++) {
      char teken = tekst.charAt(i);
      switch (teken) {
        case '"' -> uit.append("\\\"");
        case '\\' -> uit.append("\\\\");
        case '\b' -> uit.append("\\b");
        case '\t' -> uit.append("\\t");
        case '\n' -> uit.append("\\n");
        case '\f' -> uit.append("\\f");
        case '\r' -> uit.append("\\r");
        default -> {
          if (teken < ' ') {
            uit.append("\\u%04x".formatted((int) teken));
          } else if (Character.isSurrogate(teken)) {
            i = schrijfPaar(tekst, i, uit);
          } else {
            uit.append(teken);
          }
        }
      }
    }
    uit.append('"');
  }

  private static int schrijfPaar(String tekst, int plek, StringBuilder uit) {
    if (plek + 1 == tekst.length()
        || !Character.isSurrogatePair(tekst.charAt(plek), tekst.charAt(plek + 1))) {
      throw new IllegalArgumentException("Half of a character");
    }
    uit.append(tekst, plek, plek + 2);
    return plek + 1;
  }
}
