package nl.sluis.api.berichten;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.sluis.antwoord.OordeelJson;
import nl.sluis.api.Aanleverbalie;
import nl.sluis.api.Controlekamer;
import nl.sluis.api.Vraag;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.HtmlRapport;
import nl.sluis.controle.Rapportbundel;
import nl.sluis.controle.TekstRapport;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.verwerking.Voorcontrole.Uitkomst;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Judges a message, or a zip of them, and forgets it: nothing is stored, nothing is sent, nothing
 * is logged. The JSON is that of {@code controleer --formaat json} with the answer beside it; of a
 * zip it is a list.
 */
@RestController
@RequestMapping(
    path = "/api/controles",
    consumes = {
      MediaType.APPLICATION_XML_VALUE,
      MediaType.TEXT_XML_VALUE,
      "application/zip",
      "application/x-zip-compressed",
      MediaType.APPLICATION_OCTET_STREAM_VALUE,
      MediaType.APPLICATION_FORM_URLENCODED_VALUE
    })
class ControlesController {
  private static final JsonFactory JSON = new JsonFactory();
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final MediaType TEKST =
      new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  private static final String STREEP = "\n" + "-".repeat(72) + "\n";

  private final Controlekamer kamer;
  private final Aanleverbalie balie;
  private final Schemas schemas;
  private final Codelijsten codelijsten;

  ControlesController(
      Controlekamer kamer, Aanleverbalie balie, Schemas schemas, Codelijsten codelijsten) {
    this.kamer = kamer;
    this.balie = balie;
    this.schemas = schemas;
    this.codelijsten = codelijsten;
  }

  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> controleer(
      HttpServletRequest verzoek,
      @RequestHeader(name = "Sluis-Bestandsnaam", defaultValue = "bericht") String bestandsnaam,
      Identiteit wie)
      throws IOException {
    Controlekamer.Uitslag uitslag = controleerInhoud(verzoek, bestandsnaam, wie);
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(uit)) {
      if (uitslag.isZip()) {
        json.writeStartArray();
      }
      for (Uitkomst uitkomst : uitslag.uitkomsten()) {
        schrijf(json, uitkomst);
      }
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(uit.toByteArray());
  }

  private Controlekamer.Uitslag controleerInhoud(
      HttpServletRequest verzoek, String bestandsnaam, Identiteit wie) throws IOException {
    return kamer.controleer(
        () -> balie.lees(verzoek, bestandsnaam, wie), Vraag.van(verzoek).dag("peildatum"), wie);
  }

  private void schrijf(JsonGenerator json, Uitkomst uitkomst) throws IOException {
    json.writeStartObject();
    new OordeelJson(uitkomst.beoordeling(), uitkomst.rapport(), uitkomst.antwoord(), null)
        .schrijf(json, uitkomst.peildatum(), versies(uitkomst));
    if (uitkomst.xml() != null) {
      json.writeStringField("antwoordbericht", new String(uitkomst.xml(), StandardCharsets.UTF_8));
    }
    json.writeEndObject();
  }

  private OordeelJson.Versies versies(Uitkomst uitkomst) {
    return new OordeelJson.Versies(
        sluis(), schemas.versie(), codelijsten.versie(), uitkomst.contracten());
  }

  private static String sluis() {
    return Objects.requireNonNullElse(
        ControlesController.class.getPackage().getImplementationVersion(), "in ontwikkeling");
  }

  /** As a page. */
  @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> alsPagina(
      HttpServletRequest verzoek,
      @RequestHeader(name = "Sluis-Bestandsnaam", defaultValue = "bericht") String bestandsnaam,
      Identiteit wie)
      throws IOException {
    List<Uitkomst> uitkomsten = controleerInhoud(verzoek, bestandsnaam, wie).uitkomsten();
    String bijschrift =
        "Beoordeeld door Sluis %s op peildatum %s."
            .formatted(sluis(), uitkomsten.get(0).peildatum().datum());
    return ResponseEntity.ok()
        .contentType(HTML)
        .body(
            HtmlRapport.van(
                Rapportbundel.van(uitkomsten.stream().map(Uitkomst::rapport).toList()),
                bijschrift));
  }

  /** As text. */
  @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> alsTekst(
      HttpServletRequest verzoek,
      @RequestHeader(name = "Sluis-Bestandsnaam", defaultValue = "bericht") String bestandsnaam,
      Identiteit wie)
      throws IOException {
    return ResponseEntity.ok()
        .contentType(TEKST)
        .body(
            controleerInhoud(verzoek, bestandsnaam, wie).uitkomsten().stream()
                .map(uitkomst -> TekstRapport.van(uitkomst.rapport()))
                .collect(Collectors.joining(STREEP)));
  }
}
