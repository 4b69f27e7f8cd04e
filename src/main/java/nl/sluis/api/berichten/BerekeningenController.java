package nl.sluis.api.berichten;

import java.util.UUID;
import nl.sluis.api.Rechten;
import nl.sluis.berichtkluis.Berekeningen;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Why a volume or an amount was approved or refused, so that it can be reckoned by hand. */
@RestController
@RequestMapping("/api/berichten/{id}/berekeningen")
class BerekeningenController {
  private final Berichten berichten;
  private final Berekeningen berekeningen;
  private final Rechten rechten;

  BerekeningenController(Berichten berichten, Berekeningen berekeningen, Rechten rechten) {
    this.berichten = berichten;
    this.berekeningen = berekeningen;
    this.rechten = rechten;
  }

  /** Every reckoning of the message, in its order: regel, regelnummer, kenmerk, klopt, tekst. */
  @GetMapping
  ResponseEntity<StreamingResponseBody> lijst(@PathVariable UUID id, Identiteit wie) {
    rechten.bericht(wie, id);
    if (berichten.vind(id).isEmpty()) {
      throw Rechten.berichtOnbekend();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(uit -> berekeningen.schrijf(id, uit));
  }
}
