package nl.sluis.api.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.sluis.api.Begrensd;
import nl.sluis.api.Verbeterbalie;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtverschil;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.ontvangst.Ontvangstbevestiging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A message that is sent again with something changed, over HTTP. */
@RestController
@RequestMapping("/api/berichten/{id}")
class VerbeteringenController {
  private final Verbeterbalie balie;

  VerbeteringenController(Verbeterbalie balie) {
    this.balie = balie;
  }

  /**
   * The new message.
   *
   * @param uitleg what the sender should know beforehand; null when that is nothing
   */
  record Verbetering(UUID id, Berichtstatus status, UUID verbetert, @Nullable String uitleg) {}

  /** 201 for a new message, 200 when the same was handed in before. */
  @PostMapping("/verbeteringen")
  ResponseEntity<Verbetering> verbeter(
      @PathVariable UUID id,
      HttpServletRequest verzoek,
      Identiteit wie,
      @RequestHeader(name = "Sluis-Bestandsnaam", defaultValue = "") String bestandsnaam)
      throws IOException {
    Berichtgegevens oud = balie.eigen(id, wie);
    Ontvangstbevestiging nieuw = balie.neemIn(id, bytes(verzoek), bestandsnaam, wie);
    return ResponseEntity.status(nieuw.isNieuw() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create(Berichtweergave.adres(nieuw.id())))
        .body(new Verbetering(nieuw.id(), nieuw.status(), id, uitleg(oud, nieuw.id(), wie)));
  }

  private @Nullable String uitleg(Berichtgegevens oud, UUID nieuw, Identiteit wie) {
    Berichtgegevens bericht = balie.eigen(nieuw, wie);
    return balie.waarschuwing(oud, bericht.soort(), bericht.afzender(), bericht.identificatie());
  }

  private static byte[] bytes(HttpServletRequest verzoek) throws IOException {
    byte[] bytes = new Begrensd(verzoek.getInputStream(), BerichtReader.MAX_BYTES).readAllBytes();
    if (bytes.length == 0) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Leeg verzoek",
          "Er is geen bericht meegestuurd. Stuur de bytes van het XML-bestand als inhoud mee.");
    }
    return bytes;
  }

  /**
   * The difference with the message that this one improves.
   *
   * @param wijzigingen in the order of the new message
   */
  record Verschil(UUID bericht, UUID verbetert, List<Berichtverschil.Wijziging> wijzigingen) {}

  @GetMapping("/verschil")
  Verschil verschil(@PathVariable UUID id, Identiteit wie) {
    return new Verschil(id, balie.verbetert(id, wie), balie.verschil(id, wie));
  }
}
