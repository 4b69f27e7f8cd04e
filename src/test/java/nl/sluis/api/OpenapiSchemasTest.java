package nl.sluis.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.sluis.Apigetuige;
import nl.sluis.Proefsluis;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.koppeling.demo.Demoberichten;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the OpenAPI says of bodies: all of it, and as the gateway takes and gives them. */
class OpenapiSchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BSN = "999900419";
  private static final Path VOORBEELDEN = Path.of("conformance-tests", "voorbeelden");
  private static final String REFERENTIE = "2026-04-1";

  /** What a schema of a kind has under it that is a schema as well. */
  private static final Set<String> DELEN = Set.of("properties", "items", "additionalProperties");

  private static Proefsluis sluis;
  private static JsonNode openapi;
  private static Apigetuige getuige;

  /** A request with a body in JSON or text, and where it can go here. */
  private record Verzoek(String methode, String eindpunt, String adres, String soort) {
    JsonNode inhoud() {
      return openapi
          .path("paths")
          .path(eindpunt)
          .path(methode.toLowerCase(Locale.ROOT))
          .path("requestBody")
          .path("content")
          .path(soort);
    }

    HttpResponse<String> stuur(String inhoud) {
      return sluis.vraag(methode, adres, inhoud.getBytes(UTF_8), "Content-Type", soort);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    sluis = Proefsluis.start("schemas", partijen());
    openapi = JSON.readTree(sluis.get("/api/v1/openapi.json").body());
    getuige = new Apigetuige(openapi);
  }

  /** Those of the tests, of which a gemeente decides itself, and those of the examples. */
  private static String[] partijen() {
    List<String> instellingen =
        new ArrayList<>(List.of(Proefsluis.metBackoffice(Proefsluis.GEMEENTE)));
    List<String> codes = List.of("0363", "99990001", "99990002");
    for (int i = 0; i < codes.size(); i++) {
      String deze = "--sluis.deelnemers[%d].".formatted(i + 4);
      instellingen.add(deze + "code=" + codes.get(i));
      instellingen.add(deze + "naam=Partij " + codes.get(i));
      instellingen.add(deze + "kanaal=map");
    }
    return instellingen.toArray(String[]::new);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void beschrijftElkSchemaEnElkVeld() {
    SoftAssertions zacht = new SoftAssertions();
    JsonNode schemas = openapi.path("components").path("schemas");
    assertThat(schemas).isNotEmpty();
    schemas
        .properties()
        .forEach(
            schema -> {
              zacht
                  .assertThat(schema.getKey())
                  .as("a name that says something to who uses the API")
                  .matches("[A-Z][A-Za-z]+")
                  .doesNotContainIgnoringCase("weergave")
                  .doesNotContain("Body", "Node", "Entity", "String");
              zacht.assertThat(uitleg(schema.getValue())).as(schema.getKey()).isNotBlank();
              keur(zacht, schema.getKey(), schema.getValue());
            });
    zacht.assertAll();
  }

  private static void keur(SoftAssertions zacht, String waar, JsonNode schema) {
    if (schema.path("type").asText().equals("object")) {
      zacht
          .assertThat(schema.has("properties") || schema.has("additionalProperties"))
          .as("%s says what is in it", waar)
          .isTrue();
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            veld ->
                zacht
                    .assertThat(uitleg(veld.getValue()))
                    .as("%s.%s", waar, veld.getKey())
                    .isNotBlank());
    velden(schema, (naam, veld) -> keur(zacht, waar + "." + naam, veld));
  }

  private static void velden(JsonNode schema, BiConsumer<String, JsonNode> doe) {
    schema
        .properties()
        .forEach(
            deel -> {
              if (deel.getKey().equals("properties")) {
                deel.getValue()
                    .properties()
                    .forEach(veld -> doe.accept(veld.getKey(), veld.getValue()));
              } else if (DELEN.contains(deel.getKey())) {
                doe.accept(deel.getKey(), deel.getValue());
              }
            });
  }

  private static String uitleg(JsonNode schema) {
    return schema.has("description") || !schema.has("$ref")
        ? schema.path("description").asText()
        : uitleg(openapi.at(schema.path("$ref").asText().substring(1)));
  }

  @Test
  void noemtVanElkeInhoudHetSchemaEnGeeftEenVoorbeeldDatErinPast() {
    SoftAssertions zacht = new SoftAssertions();
    openapi
        .findValues("content")
        .forEach(
            content ->
                content
                    .properties()
                    .forEach(inhoud -> keurInhoud(zacht, inhoud.getKey(), inhoud.getValue())));
    zacht.assertAll();
  }

  private static void keurInhoud(SoftAssertions zacht, String soort, JsonNode inhoud) {
    JsonNode schema = inhoud.path("schema");
    String waar = soort + " " + schema;
    JsonNode genoemd = schema.has("items") ? schema.path("items") : schema;
    zacht.assertThat(genoemd.path("$ref").asText()).as(waar).startsWith("#/components/schemas/");
    JsonNode zelf = openapi.at(genoemd.path("$ref").asText().substring(1));
    if (!zelf.path("format").asText().equals("binary")) {
      zacht.assertThat(inhoud.has("example")).as("%s has an example", waar).isTrue();
      zacht.assertThat(getuige.keur(schema, inhoud.path("example"))).as(waar).isEmpty();
    }
  }

  private static List<Verzoek> verzoeken(String wachtend) {
    String json = "application/json";
    return List.of(
        new Verzoek("PUT", "/deelnemers/{code}", "/api/v1/deelnemers/65650009", json),
        new Verzoek("POST", "/beschikkingen", "/api/v1/beschikkingen?proef=true", json),
        new Verzoek(
            "POST",
            "/berichten/{id}/beoordeling",
            "/api/v1/berichten/%s/beoordeling".formatted(wachtend),
            json),
        new Verzoek("POST", "/audit/clientvragen", "/api/v1/audit/clientvragen", json),
        new Verzoek("POST", "/clienten/uittreksels", "/api/v1/clienten/uittreksels", json),
        new Verzoek("POST", "/clienten/wissingen", "/api/v1/clienten/wissingen", json));
  }

  @Test
  void neemtElkVoorbeeldInJsonAanEnWeigertHetZonderVerplichtVeldOfMetEenOnbekend() {
    List<Verzoek> verzoeken = verzoeken(wachtend());
    assertThat(verzoeken.stream().map(Verzoek::eindpunt))
        .as("every request in JSON")
        .containsExactlyInAnyOrderElementsOf(metJson());
    SoftAssertions zacht = new SoftAssertions();
    for (Verzoek verzoek : verzoeken) {
      ObjectNode voorbeeld = (ObjectNode) verzoek.inhoud().path("example");
      List<ObjectNode> fout = new ArrayList<>();
      fout.add(voorbeeld.deepCopy().put("bestaatNiet", 1));
      zonderVerplicht(verzoek.inhoud().path("schema"), voorbeeld, voorbeeld, fout);
      assertThat(fout).as(verzoek.eindpunt()).hasSizeGreaterThan(1);
      fout.forEach(
          variant ->
              zacht
                  .assertThat(keur(zacht, verzoek, variant).statusCode())
                  .as("%s with %s", verzoek.eindpunt(), variant)
                  .isEqualTo(400));
      HttpResponse<String> goed = keur(zacht, verzoek, voorbeeld);
      zacht
          .assertThat(goed.statusCode())
          .as("%s: %s", verzoek.eindpunt(), goed.body())
          .isBetween(200, 201);
    }
    zacht.assertAll();
  }

  private static HttpResponse<String> keur(SoftAssertions zacht, Verzoek verzoek, JsonNode inhoud) {
    HttpResponse<String> antwoord = verzoek.stuur(inhoud.toString());
    zacht
        .assertThat(
            getuige.keur(
                verzoek.methode(),
                verzoek.adres(),
                antwoord.statusCode(),
                antwoord.headers().firstValue("Content-Type").orElse(""),
                antwoord.body()))
        .as("%s %d %s", verzoek.eindpunt(), antwoord.statusCode(), antwoord.body())
        .isEmpty();
    return antwoord;
  }

  private static List<String> metJson() {
    List<String> eindpunten = new ArrayList<>();
    openapi
        .path("paths")
        .properties()
        .forEach(
            pad ->
                pad.getValue()
                    .forEach(
                        operatie -> {
                          if (operatie.at("/requestBody/content").has("application/json")) {
                            eindpunten.add(pad.getKey());
                          }
                        }));
    return eindpunten;
  }

  /** A copy of the whole without each field that a schema demands, however deep. */
  private static void zonderVerplicht(
      JsonNode schema, JsonNode waarde, ObjectNode geheel, List<ObjectNode> uit) {
    JsonNode zelf =
        schema.has("$ref") ? openapi.at(schema.path("$ref").asText().substring(1)) : schema;
    if (waarde instanceof ObjectNode object) {
      for (JsonNode naam : zelf.path("required")) {
        JsonNode veld = object.remove(naam.asText());
        assertThat(veld).as("%s in the example", naam).isNotNull();
        uit.add(geheel.deepCopy());
        object.set(naam.asText(), veld);
      }
      for (Map.Entry<String, JsonNode> veld : List.copyOf(object.properties())) {
        JsonNode vorm = zelf.path("properties").path(veld.getKey());
        zonderVerplicht(vorm, object.get(veld.getKey()), geheel, uit);
      }
    } else if (waarde.isArray()) {
      waarde.forEach(deel -> zonderVerplicht(zelf.path("items"), deel, geheel, uit));
    }
  }

  /** A declaratie about which the gemeente itself decides. */
  private static String wachtend() {
    Demoberichten berichten = Proefsluis.jeugd();
    sluis.post(
        Proefsluis.xml(
            berichten.toewijzing("T1", BSN, "Proefpersoon", berichten.uren(1, "45", "45A48", 3))));
    String id =
        sluis
            .post(
                Proefsluis.xml(
                    berichten.declaratie(
                        "D1", BSN, berichten.prestatie(REFERENTIE, 1, "45", "45A48", 2))))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll(".*/", "");
    sluis.wachtTotStatus("TER_BEOORDELING", 1);
    return id;
  }

  @Test
  void neemtElkBestandUitEenVoorbeeldAan() throws Exception {
    byte[] toewijzing = Files.readAllBytes(VOORBEELDEN.resolve("dossier/01-JW301.xml"));
    sluis.post(toewijzing, "toewijzing.xml");
    Awaitility.await()
        .until(
            () -> sluis.berichten("toewijzing.xml").get(0).status() == Berichtstatus.AFGEHANDELD);
    List<Verzoek> verzoeken =
        List.of(
            new Verzoek("POST", "/berichten", "/api/v1/berichten", "application/xml"),
            new Verzoek("POST", "/controles", "/api/v1/controles", "application/xml"),
            new Verzoek("PUT", "/contracten", "/api/v1/contracten", "text/csv"),
            new Verzoek(
                "POST",
                "/proefdraaien",
                "/api/v1/proefdraaien?gemeente=0363&maand=2026-04",
                "text/csv"),
            new Verzoek(
                "POST",
                "/declaraties",
                "/api/v1/declaraties?gemeente=0363&aanbieder=99990001&domein=JW&maand=2026-04",
                "text/csv"));
    SoftAssertions zacht = new SoftAssertions();
    for (Verzoek verzoek : verzoeken) {
      HttpResponse<String> antwoord = verzoek.stuur(verzoek.inhoud().path("example").asText());
      zacht
          .assertThat(antwoord.statusCode())
          .as("%s: %s", verzoek.eindpunt(), antwoord.body())
          .isBetween(200, 201);
      zacht
          .assertThat(
              getuige.keur(
                  verzoek.methode(),
                  verzoek.adres(),
                  antwoord.statusCode(),
                  antwoord.headers().firstValue("Content-Type").orElse(""),
                  antwoord.body()))
          .as("%s: %s", verzoek.eindpunt(), antwoord.body())
          .isEmpty();
    }
    zacht.assertAll();
  }

  @Test
  void geeftContractenAlsJsonAanWieDatWilEnAndersAlsCsv() {
    byte[] contracten =
        openapi
            .at("/paths/~1contracten/put/requestBody/content/text~1csv/example")
            .asText()
            .getBytes(UTF_8);
    assertThat(sluis.put("/api/contracten", contracten).statusCode()).isEqualTo(200);
    HttpResponse<String> json = sluis.get("/api/v1/contracten", "application/json");
    assertThat(json.body()).contains("\"tarief\":8730", "\"einddatum\":\"2026-12-31\"");
    assertThat(
            getuige.keur(
                "GET",
                "/api/v1/contracten",
                200,
                json.headers().firstValue("Content-Type").orElse(""),
                json.body()))
        .isEmpty();
    for (String wens : List.of("*/*", "text/csv")) {
      assertThat(sluis.get("/api/v1/contracten", wens).headers().firstValue("Content-Type"))
          .hasValueSatisfying(soort -> assertThat(soort).startsWith("text/csv"));
    }
  }

  @Test
  void verliestNietsVanDeSchemasWaarmeeDeLezersKeuren() throws Exception {
    for (String bestand :
        List.of(
            "deelnemer/deelnemer",
            "beschikking/beschikking",
            "beoordeling/besluit",
            "client/clientvraag",
            "client/wisverzoek")) {
      ObjectNode bron =
          (ObjectNode)
              JSON.readTree(
                  OpenapiSchemasTest.class.getResourceAsStream(
                      "/message-schemas/%s.schema.json".formatted(bestand)));
      String naam = bron.path("title").asText();
      bron.remove(List.of("$schema", "$id", "$defs", "title"));
      Set<String> hier = uitspraken("", openapi.path("components").path("schemas").path(naam));
      Set<String> daar = uitspraken("", bron);
      daar.remove("/required=code"); // of a deelnemer: it stands in the address
      assertThat(hier).as(naam).containsAll(daar);
    }
  }

  /** Each thing that a schema says, with its place; the order of a list says nothing. */
  private static Set<String> uitspraken(String plek, JsonNode schema) {
    Set<String> uit = new TreeSet<>();
    schema
        .properties()
        .forEach(deel -> uit.addAll(uitspraken(plek + "/" + deel.getKey(), deel.getValue())));
    if (schema.isArray()) {
      schema.forEach(deel -> uit.addAll(uitspraken(plek, deel)));
    } else if (schema.isNumber()) {
      uit.add(plek + "=" + schema.decimalValue().stripTrailingZeros().toPlainString());
    } else if (schema.isValueNode() && !plek.endsWith("$ref")) {
      uit.add(plek + "=" + schema.asText());
    }
    return uit;
  }
}
