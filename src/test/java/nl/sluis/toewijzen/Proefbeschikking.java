package nl.sluis.toewijzen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JSON of a beschikking about one invented client, made for a test. */
public final class Proefbeschikking {
  public static final Path VOORBEELD =
      Path.of("conformance-tests", "voorbeelden", "beschikking.json");

  /** In a test quotes around names may be left out, and 'these' are quotes too. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private final ObjectNode json;

  private Proefbeschikking(ObjectNode json) {
    this.json = json;
  }

  /** Of gemeente 0363 on the Jeugdwet, of 2 March 2026 and valid from 2026 on, without products. */
  public static Proefbeschikking jeugd() {
    try {
      ObjectNode json = (ObjectNode) MAPPER.readTree(Files.readString(VOORBEELD));
      json.remove("producten");
      json.remove("arrangementen");
      return new Proefbeschikking(json)
          .met("besluitdatum", "'2026-03-02'")
          .met("geldigheid", "{ingangsdatum: '2026-01-01'}");
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  public static Proefbeschikking wmo() {
    return jeugd().met("domein", "'WMO'");
  }

  /** With another value at a JSON pointer below the root, or none for null. */
  public Proefbeschikking met(String veld, String waarde) {
    ObjectNode anders = json.deepCopy();
    int laatste = veld.lastIndexOf('/');
    JsonNode ouder = laatste < 0 ? anders : anders.at("/" + veld.substring(0, laatste));
    ((ObjectNode) ouder).set(veld.substring(laatste + 1), lees(waarde));
    return new Proefbeschikking(anders);
  }

  public Proefbeschikking zonder(String veld) {
    ObjectNode anders = json.deepCopy();
    int laatste = veld.lastIndexOf('/');
    JsonNode ouder = laatste < 0 ? anders : anders.at("/" + veld.substring(0, laatste));
    ((ObjectNode) ouder).remove(veld.substring(laatste + 1));
    return new Proefbeschikking(anders);
  }

  public Proefbeschikking besluit(String datum) {
    return met("besluitdatum", "'" + datum + "'");
  }

  /** With one more product; the aanbieder is 99990001 unless it says so. */
  public Proefbeschikking product(String product) {
    ObjectNode anders = json.deepCopy();
    ObjectNode nieuw = (ObjectNode) lees("{" + product + "}");
    if (!nieuw.has("aanbieder")) {
      nieuw.put("aanbieder", "99990001");
    }
    anders.withArray("/producten").add(nieuw);
    return new Proefbeschikking(anders);
  }

  private static JsonNode lees(String tekst) {
    try {
      return MAPPER.readTree(tekst);
    } catch (JsonProcessingException fout) {
      throw new IllegalArgumentException(tekst, fout);
    }
  }

  public byte[] bytes() {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  Beschikkinglezing lezing() {
    return new Beschikkinglezer().lees(bytes());
  }

  Beschikking gelezen() {
    Beschikkinglezing lezing = lezing();
    assertThat(lezing.gebreken()).isEmpty();
    return lezing.gelezen();
  }
}
