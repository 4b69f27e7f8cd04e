package nl.sluis.api.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.sluis.aflevering.Poststuk;
import nl.sluis.aflevering.Postvak;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.api.Apiversie;
import nl.sluis.api.Bladeren;
import nl.sluis.api.Postvakbalie;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.deelnemer.Identiteit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is ready for a deelnemer with kanaal HTTP. It sees its own only; an operator says with the
 * parameter deelnemer of whom.
 */
@RestController
@RequestMapping("/api/postvak")
class PostvakController {
  private final Postvak postvak;
  private final Postvakbalie balie;

  PostvakController(Postvak postvak, Postvakbalie balie) {
    this.postvak = postvak;
    this.balie = balie;
  }

  /**
   * A file as the API shows it.
   *
   * @param bestand its name, before it is packed
   * @param omvang in bytes, before it is packed
   * @param bericht the message for which it goes
   * @param adres where it can be fetched
   */
  record Poststukweergave(
      long id,
      Uitgaandsoort soort,
      String bestand,
      long omvang,
      Instant klaargezet,
      UUID bericht,
      String adres) {

    static Poststukweergave van(Poststuk poststuk) {
      return new Poststukweergave(
          poststuk.id(),
          poststuk.soort(),
          poststuk.bestandsnaam(),
          poststuk.omvang(),
          poststuk.klaargezet(),
          poststuk.bericht(),
          Apiversie.adres("/postvak/" + poststuk.id()));
    }
  }

  /** What waits, the oldest first: the order in which it is best processed. */
  @GetMapping
  ResponseEntity<List<Poststukweergave>> lijst(
      HttpServletRequest verzoek,
      Identiteit wie,
      @RequestParam(required = false) @Nullable String deelnemer,
      @RequestParam(required = false) @Nullable Uitgaandsoort soort) {
    Bladeren bladeren = Bladeren.van("/postvak", verzoek);
    return bladeren.antwoord(
        postvak
            .lijst(
                Postvakbalie.vanWie(wie, deelnemer), soort, bladeren.vanaf(), bladeren.opTeHalen())
            .stream()
            .map(Poststukweergave::van)
            .toList());
  }

  /** The file, as its receiver wants it packed; it stays until its receipt is acknowledged. */
  @GetMapping("/{id}")
  ResponseEntity<byte[]> haalOp(
      Identiteit wie,
      @RequestParam(required = false) @Nullable String deelnemer,
      @PathVariable long id) {
    Bestand bestand = balie.haalOp(wie, deelnemer, id);
    return ResponseEntity.ok()
        .contentType(Postvakbalie.soort(bestand.naam()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(bestand.naam()).build().toString())
        .body(bestand.inhoud());
  }

  /** From now on it is delivered; to say so once more is no fault. */
  @PostMapping("/{id}/ontvangstbevestiging")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bevestig(
      Identiteit wie,
      @RequestParam(required = false) @Nullable String deelnemer,
      @PathVariable long id) {
    balie.bevestig(wie, deelnemer, id);
  }
}
