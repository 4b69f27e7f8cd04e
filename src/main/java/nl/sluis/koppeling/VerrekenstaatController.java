package nl.sluis.koppeling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.verrekening.Verrekenstaat;
import nl.sluis.verwerking.Berichten;
import nl.sluis.verwerking.Bestand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The verrekenstaat of a declaratie that was received: beside the answer that Sluis gave, or else
 * beside the last one of another that passed here.
 */
@RestController
class VerrekenstaatController {
  private final Berichten berichten;
  private final BerichtReader reader;
  private final Codelijsten codelijsten;

  VerrekenstaatController(Berichten berichten, BerichtReader reader, Codelijsten codelijsten) {
    this.berichten = berichten;
    this.reader = reader;
    this.codelijsten = codelijsten;
  }

  @GetMapping("/api/berichten/{id}/verrekenstaat")
  ResponseEntity<?> verrekenstaat(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String formaat,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, accept);
    Verrekenstaat staat = Verrekenstaat.van(declaratie(id), antwoord(id), codelijsten);
    return vorm.antwoord(
        "verrekenstaat-" + id, Weergave.van(staat), () -> Verrekenstaat.tabel(List.of(staat)));
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

  private Leesresultaat declaratie(UUID id) {
    Bestand bestand =
        berichten
            .inhoud(id)
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Bericht onbekend",
                        "Sluis kent geen bericht met dit kenmerk."));
    Leesresultaat gelezen = reader.lees(bestand.inhoud());
    if (!gelezen.isGelezen() || !(gelezen.gelezen() instanceof Declaratiebericht)) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Geen declaratie",
          "Alleen bij een declaratie (JW323 of WMO323) is er een verrekenstaat.");
    }
    return gelezen;
  }

  private Leesresultaat antwoord(UUID id) {
    return berichten
        .antwoord(id)
        .or(() -> vanEenAnder(id))
        .map(bestand -> reader.lees(bestand.inhoud()))
        .filter(antwoord -> antwoord.isGelezen())
        .filter(antwoord -> antwoord.gelezen() instanceof DeclaratieAntwoordbericht)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.CONFLICT,
                    "Nog geen antwoord",
                    "Op deze declaratie is hier nog geen antwoord (325) opgesteld of"
                        + " langsgekomen."));
  }

  private Optional<Bestand> vanEenAnder(UUID id) {
    return berichten.antwoordenVanAnderen(id).stream()
        .reduce((eerder, later) -> later)
        .flatMap(berichten::inhoud);
  }
}
