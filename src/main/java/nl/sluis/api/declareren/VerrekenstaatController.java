package nl.sluis.api.declareren;

import java.util.List;
import java.util.UUID;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.tabel.Voorbehoud;
import nl.sluis.verrekening.Verrekenstaat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The verrekenstaat of a declaratie that was received, over HTTP. */
@RestController
class VerrekenstaatController {
  private final Declaratieantwoorden antwoorden;
  private final Codelijsten codelijsten;

  VerrekenstaatController(Declaratieantwoorden antwoorden, Codelijsten codelijsten) {
    this.antwoorden = antwoorden;
    this.codelijsten = codelijsten;
  }

  @GetMapping("/api/berichten/{id}/verrekenstaat")
  ResponseEntity<?> verrekenstaat(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String formaat,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      Identiteit wie) {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, accept);
    Leesresultaat declaratie = antwoorden.declaratie(id, wie);
    Verrekenstaat staat =
        Verrekenstaat.van(declaratie, antwoorden.antwoord(id, declaratie, wie), codelijsten);
    return vorm.antwoord(
        "verrekenstaat-" + id,
        Weergave.van(staat),
        () -> Verrekenstaat.tabel(List.of(staat)),
        Voorbehoud.GEEN);
  }

  /**
   * As JSON.
   *
   * @param verschil what the answer grants more, or less, than the list explains, in eurocent
   */
  record Weergave(boolean sluitend, long verschil, Verrekenstaat verrekenstaat) {
    static Weergave van(Verrekenstaat staat) {
      return new Weergave(staat.isSluitend(), staat.verschil(), staat);
    }
  }
}
