package nl.sluis.api.beheer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.sluis.api.AlleenBeheerder;
import nl.sluis.bewaren.Uittreksels;
import nl.sluis.bewaren.Wissingen;
import nl.sluis.bewaren.Wisverslag;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One client over HTTP: all that is held about him, and its erasure. Who he is stands in the
 * content of a request and never in an address.
 */
@RestController
@RequestMapping("/api/clienten")
class ClientenController {
  private final Uittreksels uittreksels;
  private final Wissingen wissingen;

  ClientenController(Uittreksels uittreksels, Wissingen wissingen) {
    this.uittreksels = uittreksels;
    this.wissingen = wissingen;
  }

  /** For a deelnemer what it is a party to. */
  @PostMapping("/uittreksels")
  ResponseEntity<ObjectNode> maakUittreksel(HttpServletRequest verzoek, Identiteit wie)
      throws IOException {
    Clientvraag vraag = Clientvraag.van(Clientvraag.LICHAAM.lees(verzoek));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(uittreksels.maak(vraag.bsn(), vraag.reden(), wie));
  }

  /** With proef nothing goes. */
  @PostMapping("/wissingen")
  @AlleenBeheerder
  Wisverslag wis(HttpServletRequest verzoek, Identiteit wie) throws IOException {
    JsonNode json = Clientvraag.LICHAAM.lees(verzoek);
    Clientvraag vraag = Clientvraag.vanWisverzoek(json);
    return wissingen.wis(vraag.bsn(), vraag.reden(), wie, json.path("proef").asBoolean());
  }
}
