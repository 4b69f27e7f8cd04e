package nl.sluis.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes of what springdoc finds in the controllers the OpenAPI that we publish: by the Dutch API
 * design rules, with the texts of {@link Apibeschrijving}. Nothing is done before it is asked for.
 */
@Component
class Openapi implements OpenApiCustomizer {
  static final String PROBLEEM = "Probleem";

  private static final String API = "/api";
  private static final String CERTIFICAAT = "clientcertificaat";
  private static final String TOKEN = "accesstoken";
  private static final String UITLEG =
      """
      Sluis ontvangt, beoordeelt en bezorgt berichten van iJw en iWmo 3.2. Elke fout komt als
      application/problem+json, met onder `errors` alles wat er aan het verzoek mankeert. Tijdstippen zijn
      in UTC. Zonder versie in het pad (`/api/…`) geldt de huidige versie.""";

  private final Apibeschrijving beschrijving;

  Openapi(Apibeschrijving beschrijving) {
    this.beschrijving = beschrijving;
  }

  @Override
  public void customise(OpenAPI openapi) {
    openapi.setInfo(
        new Info()
            .title("Sluis")
            .version(Apiversie.VERSIE)
            .description(UITLEG)
            .contact(new Contact().name("De beheerder van deze Sluis"))
            .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
    openapi.setServers(List.of(new Server().url(Apiversie.BASIS).description("Deze Sluis")));
    openapi.setTags(
        beschrijving.alle().values().stream()
            .map(Eindpunt::groep)
            .distinct()
            .sorted()
            .map(groep -> new Tag().name(groep))
            .toList());
    Apischemas schemas = new Apischemas();
    openapi.setComponents(onderdelen(schemas));
    openapi.setSecurity(
        List.of(
            new SecurityRequirement().addList(CERTIFICAAT),
            new SecurityRequirement().addList(TOKEN)));
    Paths paden = new Paths();
    openapi
        .getPaths()
        .forEach(
            (pad, eindpunten) ->
                paden.addPathItem(zonderApi(pad), beschreven(pad, eindpunten, schemas)));
    openapi.setPaths(paden);
  }

  private static String zonderApi(String pad) {
    return pad.substring(API.length());
  }

  private PathItem beschreven(String pad, PathItem eindpunten, Apischemas schemas) {
    eindpunten
        .readOperationsMap()
        .forEach(
            (methode, operatie) -> {
              operatie.setOperationId(kenmerk(methode.name(), zonderApi(pad)));
              beschrijving
                  .van(methode.name(), zonderApi(pad))
                  .ifPresent(
                      eindpunt ->
                          new Operatie(eindpunt, zonderApi(pad), schemas).beschrijf(operatie));
            });
    return eindpunten;
  }

  /** Such as getBerichtenIdAntwoord. */
  private static String kenmerk(String methode, String pad) {
    StringBuilder kenmerk = new StringBuilder(methode.toLowerCase(Locale.ROOT));
    for (String deel : pad.split("[^A-Za-z0-9]+")) {
      if (!deel.isEmpty()) {
        kenmerk.append(Character.toUpperCase(deel.charAt(0))).append(deel.substring(1));
      }
    }
    return kenmerk.toString();
  }

  /** Of what springdoc found nothing: it calls two records by one name. */
  private static Components onderdelen(Apischemas schemas) {
    Components onderdelen = new Components();
    schemas.alle().forEach((naam, schema) -> onderdelen.addSchemas(naam, schema(schema)));
    return onderdelen
        .addHeaders(
            Apiversie.HEADER,
            new Header()
                .description("De volledige versie van de API.")
                .schema(new StringSchema().example(Apiversie.VERSIE)))
        .addSecuritySchemes(
            CERTIFICAAT,
            new SecurityScheme()
                .type(SecurityScheme.Type.MUTUALTLS)
                .description("Een clientcertificaat dat bij de beheerder bekend is."))
        .addSecuritySchemes(
            TOKEN,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Een access token van de uitgever die de beheerder instelde."));
  }

  /** As springdoc has it. */
  static Schema<?> schema(ObjectNode schema) {
    return Json31.mapper().convertValue(schema, Schema.class);
  }
}
