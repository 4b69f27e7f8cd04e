package nl.sluis.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** One endpoint as the OpenAPI shows it: what springdoc found, with our texts and schemas. */
record Operatie(Eindpunt eindpunt, String pad, Apischemas schemas) {
  private static final String BERICHT = "5f0c1f5e-6a3f-4a0f-9a55-0c6f5b0c2f11";
  private static final String PROBLEEM = "application/problem+json";

  void beschrijf(Operation operatie) {
    operatie.setTags(List.of(eindpunt.groep()));
    operatie.setSummary(eindpunt.titel());
    operatie.setDescription(eindpunt.uitleg());
    operatie.setParameters(parameters(operatie));
    operatie.setRequestBody(inhoud());
    operatie.setResponses(antwoorden());
  }

  private List<Parameter> parameters(Operation operatie) {
    List<Parameter> parameters = new ArrayList<>();
    if (operatie.getParameters() != null) {
      operatie.getParameters().stream()
          .filter(parameter -> "path".equals(parameter.getIn()))
          .forEach(parameter -> parameters.add(parameter.description(uitleg(parameter))));
    }
    eindpunt.vraag().forEach((naam, parameter) -> parameters.add(vraag(naam, parameter)));
    eindpunt
        .header()
        .forEach(
            (naam, uitleg) ->
                parameters.add(
                    new Parameter()
                        .in("header")
                        .name(naam)
                        .description(uitleg)
                        .schema(new StringSchema())));
    return parameters;
  }

  private static String uitleg(Parameter parameter) {
    return switch (parameter.getName()) {
      case "id" -> "Het kenmerk dat Sluis gaf.";
      case "code" -> "De AGB-code, CBS-code of naam van de deelnemer.";
      case "gemeente" -> "De CBS-code van de gemeente.";
      case "nummer" -> "Het nummer dat de gemeente gaf.";
      default -> "Zie de beschrijving.";
    };
  }

  private static Parameter vraag(String naam, Eindpunt.Parameter parameter) {
    Schema<?> schema =
        parameter.keuze().isEmpty() ? parameter.vorm().schema() : keuze(parameter.keuze());
    if (parameter.van() != null && parameter.tot() != null) {
      schema.setMinimum(BigDecimal.valueOf(parameter.van()));
      schema.setMaximum(BigDecimal.valueOf(parameter.tot()));
    }
    return new Parameter()
        .in("query")
        .name(naam)
        .required(parameter.verplicht())
        .description(parameter.uitleg())
        .schema(schema);
  }

  private static Schema<?> keuze(List<String> woorden) {
    StringSchema schema = new StringSchema();
    schema.setEnum(woorden);
    return schema;
  }

  private @Nullable RequestBody inhoud() {
    return eindpunt.inhoud().isEmpty()
        ? null
        : new RequestBody().required(true).content(content(eindpunt.inhoud()));
  }

  private ApiResponses antwoorden() {
    ApiResponses antwoorden = new ApiResponses();
    eindpunt
        .status()
        .forEach((status, uitleg) -> antwoorden.addApiResponse(status, gelukt(uitleg)));
    fouten()
        .forEach((status, uitleg) -> antwoorden.addApiResponse(status, mislukt(status, uitleg)));
    return antwoorden;
  }

  private ApiResponse gelukt(String uitleg) {
    ApiResponse antwoord = antwoord(uitleg);
    return eindpunt.geeft().isEmpty() ? antwoord : antwoord.content(content(eindpunt.geeft()));
  }

  private Content content(Map<String, String> wat) {
    Content content = new Content();
    wat.forEach(
        (soort, naam) -> content.addMediaType(soort, inhoud(naam, schemas.voorbeeld(naam))));
    return content;
  }

  private MediaType inhoud(String naam, @Nullable Object voorbeeld) {
    MediaType inhoud = new MediaType().schema(Openapi.schema(schemas.schema(naam)));
    if (voorbeeld != null) {
      inhoud.setExample(voorbeeld);
    }
    return inhoud;
  }

  private ApiResponse mislukt(String status, String uitleg) {
    ProblemDetail voorbeeld =
        Foutmeldingen.uitleg(HttpStatusCode.valueOf(Integer.parseInt(status)));
    return antwoord(uitleg)
        .content(
            new Content()
                .addMediaType(
                    PROBLEEM,
                    inhoud(
                        Openapi.PROBLEEM,
                        Map.of(
                            "type", "about:blank",
                            "title", Objects.requireNonNull(voorbeeld.getTitle()),
                            "status", voorbeeld.getStatus(),
                            "detail", Objects.requireNonNull(voorbeeld.getDetail()),
                            "instance", Apiversie.adres(voorbeeldpad())))));
  }

  private String voorbeeldpad() {
    return pad.replace("{id}", BERICHT).replaceAll("\\{[^}]+}", "0384");
  }

  private static ApiResponse antwoord(String uitleg) {
    return new ApiResponse()
        .description(uitleg)
        .addHeaderObject(
            Apiversie.HEADER, new Header().$ref("#/components/headers/" + Apiversie.HEADER));
  }

  private Map<String, String> fouten() {
    Map<String, String> fouten = new TreeMap<>();
    fouten.put("400", "Het verzoek klopt niet; onder errors staat alles wat er mis is.");
    fouten.put("401", "Niet aangemeld.");
    fouten.put("403", "Dit mag u niet.");
    if (pad.contains("{")) {
      fouten.put("404", "Dit is er niet, of het is niet van u.");
    }
    if (!eindpunt.geeft().isEmpty()) {
      fouten.put("406", "Niet te geven in een vorm die Accept noemt.");
    }
    fouten.put("429", "Te veel verzoeken; probeer het na Retry-After.");
    fouten.put("500", "Een storing in Sluis.");
    fouten.putAll(eindpunt.fouten());
    return fouten;
  }
}
