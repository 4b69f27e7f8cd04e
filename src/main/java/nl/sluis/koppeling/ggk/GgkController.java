package nl.sluis.koppeling.ggk;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.ws.soap.server.SoapMessageDispatcher;
import org.springframework.ws.transport.http.WebServiceMessageReceiverHandlerAdapter;

/**
 * The endpoint of StUF-GGk 2.1: SOAP messages come in here, and its WSDL and schemas are served
 * beside it.
 */
@Hidden // its description is the WSDL
@RestController
@RequestMapping(GgkController.PAD)
class GgkController {
  static final String PAD = "/ggk/0210";

  private static final MediaType XML =
      new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

  private final WebServiceMessageReceiverHandlerAdapter http;
  private final SoapMessageDispatcher verdeler;
  private final GgkInstellingen instellingen;

  GgkController(
      WebServiceMessageReceiverHandlerAdapter http,
      SoapMessageDispatcher verdeler,
      GgkInstellingen instellingen) {
    this.http = http;
    this.verdeler = verdeler;
    this.instellingen = instellingen;
  }

  @PostMapping
  void ontvang(HttpServletRequest verzoek, HttpServletResponse antwoord, Identiteit wie)
      throws Exception {
    verzoek.setAttribute(Ggkontvangst.IDENTITEIT, wie);
    http.handle(verzoek, antwoord, verdeler);
  }

  /** With the addresses as they are from outside. */
  @GetMapping(params = "wsdl")
  ResponseEntity<String> wsdl() {
    String adres =
        instellingen.adres() == null
            ? ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUriString()
            : instellingen.adres().toString();
    String veilig = HtmlUtils.htmlEscape(adres);
    String wsdl =
        new String(Envelopschema.bytes(Envelopschema.MAP + "ggk0210.wsdl"), StandardCharsets.UTF_8)
            .replace("\"ggk/0210\"", "\"" + veilig + "\"")
            .replace("\"stuf0301.wsdl\"", "\"" + veilig + "/stuf0301.wsdl\"")
            .replace("\"ggk0210.xsd\"", "\"" + veilig + "/ggk0210.xsd\"");
    return ResponseEntity.ok().contentType(XML).body(wsdl);
  }

  /** What the WSDL refers to. */
  @GetMapping("/{bestand:stuf0301\\.wsdl|stuf0301\\.xsd|ggk0210\\.xsd}")
  ResponseEntity<byte[]> bestand(@PathVariable String bestand) {
    return ResponseEntity.ok()
        .contentType(XML)
        .body(Envelopschema.bytes(Envelopschema.MAP + bestand));
  }
}
