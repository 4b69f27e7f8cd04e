package nl.sluis.api.declareren;

import java.util.UUID;
import nl.sluis.api.Herstelvoorstellen;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.declareren.Herstelvoorstel;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.tabel.Voorbehoud;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be mended of a declaratie that was refused here; a proposal that nobody sends. */
@RestController
@RequestMapping("/api/berichten/{id}/herstelvoorstel")
class HerstelController {
  private final Herstelvoorstellen voorstellen;

  HerstelController(Herstelvoorstellen voorstellen) {
    this.voorstellen = voorstellen;
  }

  /** What becomes of each prestatie that was refused, and in JSON the message in base64. */
  @GetMapping
  ResponseEntity<?> toon(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String formaat,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      Identiteit wie) {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, accept);
    Herstelvoorstel voorstel = voorstel(id, wie);
    return vorm.antwoord(
        "herstelvoorstel-" + id, weergave(voorstel), voorstel::tabel, Voorbehoud.GEEN);
  }

  private static Voorstelweergave<Voorstelweergave.Hersteld> weergave(Herstelvoorstel voorstel) {
    return new Voorstelweergave<>(
        voorstel.regels().stream().map(Voorstelweergave.Hersteld::van).toList(),
        voorstel.opmerkingen(),
        Voorstelweergave.Opgesteld.van(voorstel.declaratie()));
  }

  /** The message alone, as a file. */
  @GetMapping(produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> alsBericht(@PathVariable UUID id, Identiteit wie) {
    return DeclaratiesController.bestand(voorstel(id, wie).declaratie());
  }

  private Herstelvoorstel voorstel(UUID id, Identiteit wie) {
    return voorstellen.voor(id, wie).voorstel();
  }
}
