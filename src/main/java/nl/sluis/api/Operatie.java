package nl.sluis.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/** One endpoint as the OpenAPI shows it: what springdoc found, with our texts and answers. */
record Operatie(Eindpunt eindpunt, String pad) {
  private static final String JSON = "application/json";
  private static final String PROBLEEM = "application/problem+json";

  void beschrijf(Operation operatie) {
    operatie.setTags(List.of(eindpunt.groep()));
    operatie.setSummary(eindpunt.titel());
    operatie.setDescription(eindpunt.uitleg());
    Schema<?> gevonden = schema(operatie);
    operatie.setParameters(parameters(operatie));
    operatie.setRequestBody(inhoud());
    operatie.setResponses(antwoorden(gevonden));
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

  private RequestBody inhoud() {
    if (eindpunt.inhoud().isEmpty()) {
      return null;
    }
    Content content = new Content();
    eindpunt.inhoud().forEach(soort -> content.addMediaType(soort, bytes(soort)));
    return new RequestBody().required(true).content(content);
  }

  private ApiResponses antwoorden(Schema<?> gevonden) {
    ApiResponses antwoorden = new ApiResponses();
    eindpunt
        .status()
        .forEach((status, uitleg) -> antwoorden.addApiResponse(status, gelukt(uitleg, gevonden)));
    fouten().forEach((status, uitleg) -> antwoorden.addApiResponse(status, mislukt(uitleg)));
    return antwoorden;
  }

  private ApiResponse gelukt(String uitleg, Schema<?> gevonden) {
    ApiResponse antwoord = antwoord(uitleg);
    if (!eindpunt.geeft().isEmpty()) {
      Content content = new Content();
      for (String soort : eindpunt.geeft()) {
        MediaType inhoud = soort.equals(JSON) ? new MediaType().schema(gevonden) : bytes(soort);
        if (soort.equals(JSON) && eindpunt.voorbeeld() != null) {
          inhoud.setExample(eindpunt.voorbeeld());
        }
        content.addMediaType(soort, inhoud);
      }
      antwoord.setContent(content);
    }
    return antwoord;
  }

  private static ApiResponse mislukt(String uitleg) {
    return antwoord(uitleg)
        .content(
            new Content()
                .addMediaType(
                    PROBLEEM,
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + Openapi.PROBLEEM))));
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

  private static MediaType bytes(String soort) {
    return new MediaType()
        .schema(soort.endsWith("json") ? new ObjectSchema() : new StringSchema().format("binary"));
  }

  /** What springdoc made of the type that the controller gives, where that says something. */
  private static Schema<?> schema(Operation operatie) {
    return Stream.ofNullable(operatie.getResponses())
        .flatMap(antwoorden -> antwoorden.values().stream())
        .flatMap(antwoord -> Stream.ofNullable(antwoord.getContent()))
        .flatMap(content -> content.values().stream())
        .<Schema<?>>mapMulti(
            (soort, door) -> {
              if (soort.getSchema() != null) {
                door.accept(soort.getSchema());
              }
            })
        .filter(schema -> schema.get$ref() != null || schema.getItems() != null)
        .findFirst()
        .orElseGet(ObjectSchema::new);
  }
}
