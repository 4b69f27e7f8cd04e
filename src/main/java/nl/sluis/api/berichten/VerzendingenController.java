package nl.sluis.api.berichten;

import java.util.List;
import java.util.UUID;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.api.AlleenBeheerder;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import nl.sluis.verwerking.Hervatting;
import nl.sluis.verwerking.Hervatting.Verzonden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the operator: what was delivered goes out once more, the same bytes under the same name. */
@RestController
@RequestMapping("/api/berichten/{id}/verzendingen")
@AlleenBeheerder
class VerzendingenController {
  private final Berichten berichten;
  private final Hervatting hervatting;

  VerzendingenController(Berichten berichten, Hervatting hervatting) {
    this.berichten = berichten;
    this.hervatting = hervatting;
  }

  /** All that was delivered for the message, or one kind of it; to whom it goes is the answer. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  List<Verzonden> verzendOpnieuw(
      Identiteit wie,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Uitgaandsoort soort) {
    if (berichten.vind(id).isEmpty()) {
      throw Rechten.berichtOnbekend();
    }
    List<Verzonden> verzonden = hervatting.verzendOpnieuw(id, soort, wie.inAudit());
    if (verzonden.isEmpty()) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Niets verzonden",
          "Voor dit bericht is nog niets (van deze soort) afgeleverd. Wat klaarstaat gaat vanzelf;"
              + " wat geparkeerd is gaat verder met POST op .../hervat.");
    }
    return verzonden;
  }
}
