package nl.sluis.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.Proefsluis;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.controle.Oordeel;
import nl.sluis.inzage.Berichtvraag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI that we publish, held to the Dutch API design rules and to what is really there. */
class OpenapiTest {
  private static final String ADRES = "/api/v1/openapi.json";
  private static final Pattern KEBAB =
      Pattern.compile("(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-zA-Z]+}))+");
  private static final Pattern CAMEL = Pattern.compile("[a-z][a-z\\d]*([A-Z][a-z\\d]*)*");

  private static Proefsluis sluis;
  private static JsonNode openapi;
  private static List<Operatie> operaties;

  private record Operatie(String methode, String pad, JsonNode inhoud) {
    String naam() {
      return methode.toUpperCase(Locale.ROOT) + " " + pad;
    }

    JsonNode veld(String naam) {
      return inhoud.path(naam);
    }

    List<String> parameters(String waar) {
      List<String> namen = new ArrayList<>();
      veld("parameters")
          .forEach(
              parameter -> {
                if (parameter.path("in").asText().equals(waar)) {
                  namen.add(parameter.path("name").asText());
                }
              });
      return namen;
    }
  }

  @BeforeAll
  static void start() throws Exception {
    sluis = Proefsluis.start("openapi");
    openapi = new ObjectMapper().readTree(sluis.get(ADRES).body());
    operaties = new ArrayList<>();
    openapi
        .path("paths")
        .properties()
        .forEach(
            pad ->
                pad.getValue()
                    .properties()
                    .forEach(
                        methode ->
                            operaties.add(
                                new Operatie(methode.getKey(), pad.getKey(), methode.getValue()))));
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void isVoorIedereenTeLezenAlsJsonEnAlsYaml() throws Exception {
    HttpResponse<String> json = sluis.get(ADRES);
    assertThat(json.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(openapi.path("openapi").asText()).startsWith("3.");
    assertThat(openapi.path("info").path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(json.headers().firstValue("API-Version"))
        .hasValue(openapi.path("info").path("version").asText());
    assertThat(openapi.path("info").path("contact").path("name").asText()).isNotBlank();
    assertThat(openapi.path("servers").path(0).path("url").asText()).endsWith("/v1");
    assertThat(new YAMLMapper().readTree(sluis.get("/api/v1/openapi.yaml").body()))
        .isEqualTo(openapi);
    assertThat(new ObjectMapper().readTree(sluis.get("/api/openapi.json").body()))
        .isEqualTo(openapi);
  }

  @Test
  void heeftAlleenVerwijzingenDieErgensStaan() {
    List<String> verwijzingen = new ArrayList<>();
    openapi.findValues("$ref").forEach(verwijzing -> verwijzingen.add(verwijzing.asText()));
    assertThat(verwijzingen)
        .isNotEmpty()
        .allSatisfy(
            verwijzing ->
                assertThat(openapi.at(verwijzing.substring(1)).isMissingNode())
                    .as(verwijzing)
                    .isFalse());
  }

  @Test
  void heeftPadenEnParametersInDeGoedeVorm() {
    assertThat(operaties)
        .isNotEmpty()
        .allSatisfy(
            operatie -> {
              assertThat(operatie.pad()).matches(KEBAB).doesNotStartWith("/api");
              assertThat(operatie.parameters("query"))
                  .allSatisfy(naam -> assertThat(naam).matches(CAMEL));
              Set<String> inPad = new HashSet<>();
              Matcher variabele = Pattern.compile("\\{([^}]+)}").matcher(operatie.pad());
              while (variabele.find()) {
                inPad.add(variabele.group(1));
              }
              assertThat(new HashSet<>(operatie.parameters("path")))
                  .as(operatie.naam())
                  .isEqualTo(inPad);
            });
  }

  @Test
  void beschrijftElkEindpunt() {
    assertThat(operaties)
        .allSatisfy(
            operatie -> {
              assertThat(operatie.veld("summary").asText()).as(operatie.naam()).isNotBlank();
              assertThat(operatie.veld("description").asText()).as(operatie.naam()).isNotBlank();
              assertThat(operatie.veld("tags")).as(operatie.naam()).hasSize(1);
              operatie
                  .veld("parameters")
                  .forEach(
                      parameter ->
                          assertThat(parameter.path("description").asText())
                              .as("%s %s", operatie.naam(), parameter.path("name"))
                              .isNotBlank());
            });
    assertThat(operaties)
        .extracting(operatie -> operatie.veld("operationId").asText())
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  @Test
  void noemtBijElkAntwoordDeVersieEnBijElkeFoutHetProbleem() {
    assertThat(operaties)
        .allSatisfy(
            operatie -> {
              assertThat(operatie.veld("responses").fieldNames())
                  .toIterable()
                  .as(operatie.naam())
                  .contains("400", "401", "403");
              operatie
                  .veld("responses")
                  .properties()
                  .forEach(antwoord -> keur(operatie, antwoord.getKey(), antwoord.getValue()));
            });
  }

  private static void keur(Operatie operatie, String status, JsonNode antwoord) {
    String waar = operatie.naam() + " " + status;
    assertThat(antwoord.path("description").asText()).as(waar).isNotBlank();
    assertThat(antwoord.path("headers").has("API-Version")).as(waar).isTrue();
    if (status.startsWith("4") || status.startsWith("5")) {
      assertThat(antwoord.path("content").fieldNames())
          .toIterable()
          .as(waar)
          .containsExactly("application/problem+json");
    }
  }

  @Test
  void noemtAllesWatErIsEnNietMeer() {
    Set<String> echt = new TreeSet<>();
    sluis.bean(DispatcherServlet.class).getHandlerMappings().stream()
        .filter(RequestMappingHandlerMapping.class::isInstance)
        .flatMap(
            deel -> ((RequestMappingHandlerMapping) deel).getHandlerMethods().keySet().stream())
        .forEach(
            mapping -> {
              for (String pad : mapping.getPatternValues()) {
                for (RequestMethod methode : mapping.getMethodsCondition().getMethods()) {
                  echt.add(methode + " " + pad);
                }
              }
            });
    echt.removeIf(
        eindpunt -> !eindpunt.contains(" /api/") || eindpunt.contains(" /api/openapi.json"));
    assertThat(operaties.stream().map(Operatie::naam))
        .containsExactlyInAnyOrderElementsOf(
            echt.stream().map(eindpunt -> eindpunt.replace(" /api/", " /")).toList());
    assertThat(sluis.bean(Apibeschrijving.class).alle().keySet())
        .as("api/beschrijving.yaml tells of every endpoint, and of no other")
        .containsExactlyInAnyOrderElementsOf(operaties.stream().map(Operatie::naam).toList());
  }

  @Test
  void noemtElkWoordWaarOpGefilterdKanWorden() {
    Map<String, Eindpunt.Parameter> vraag =
        sluis.bean(Apibeschrijving.class).van("GET", "/berichten").orElseThrow().vraag();
    assertThat(vraag.get("status").keuze()).isEqualTo(namen(Berichtstatus.values()));
    assertThat(vraag.get("oordeel").keuze()).isEqualTo(namen(Oordeel.values()));
    assertThat(vraag.get("berichtsoort").keuze()).isEqualTo(namen(Berichtsoort.values()));
    assertThat(vraag.get("richting").keuze()).isEqualTo(namen(Berichtvraag.Richting.values()));
    Map<String, Eindpunt.Parameter> postvak =
        sluis.bean(Apibeschrijving.class).van("GET", "/postvak").orElseThrow().vraag();
    assertThat(postvak.get("soort").keuze()).isEqualTo(namen(Uitgaandsoort.values()));
  }

  private static List<String> namen(Enum<?>[] woorden) {
    return Arrays.stream(woorden).map(Enum::name).toList();
  }

  @Test
  void weigertBijElkEindpuntEenOnbekendeParameter() {
    assertThat(operaties)
        .allSatisfy(
            operatie -> {
              String pad =
                  operatie
                      .pad()
                      .replace("{id}", "11111111-2222-3333-4444-555555555555")
                      .replaceAll("\\{[^}]+}", "0384");
              HttpResponse<String> antwoord =
                  sluis.vraag(
                      operatie.methode().toUpperCase(Locale.ROOT),
                      "/api/v1" + pad + "?bestaatNiet=1",
                      new byte[0]);
              assertThat(antwoord.statusCode()).as(operatie.naam()).isEqualTo(400);
              assertThat(antwoord.headers().firstValue("Content-Type"))
                  .hasValue("application/problem+json");
              assertThat(antwoord.headers().firstValue("API-Version")).isPresent();
              assertThat(antwoord.body()).contains("\"location\":\"bestaatNiet\"");
            });
  }
}
