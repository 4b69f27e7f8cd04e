package nl.sluis.api.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.sluis.aflevering.Poststuk;
import nl.sluis.aflevering.Postvak;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.api.Apiversie;
import nl.sluis.api.Bladeren;
import nl.sluis.api.Verzoekfout;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.deelnemer.Deelnemer.Formaat;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.Zipverpakking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
  private final Deelnemers deelnemers;

  PostvakController(Postvak postvak, Deelnemers deelnemers) {
    this.postvak = postvak;
    this.deelnemers = deelnemers;
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
            .lijst(vanWie(wie, deelnemer), soort, bladeren.vanaf(), bladeren.opTeHalen())
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
    String code = vanWie(wie, deelnemer);
    Bestand bestand =
        postvak
            .haalOp(code, id, wie.inAudit())
            .map(gevonden -> verpakt(code, gevonden))
            .orElseThrow(PostvakController::onbekend);
    return ResponseEntity.ok()
        .contentType(soort(bestand.naam()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(bestand.naam()).build().toString())
        .body(bestand.inhoud());
  }

  private Bestand verpakt(String code, Bestand bestand) {
    boolean inZip =
        deelnemers.vind(code).filter(ontvanger -> ontvanger.formaat() == Formaat.ZIP).isPresent();
    return inZip ? Zipverpakking.verpak(bestand) : bestand;
  }

  /** From now on it is delivered; to say so once more is no fault. */
  @PostMapping("/{id}/ontvangstbevestiging")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bevestig(
      Identiteit wie,
      @RequestParam(required = false) @Nullable String deelnemer,
      @PathVariable long id) {
    if (!postvak.bevestig(vanWie(wie, deelnemer), id, wie.inAudit())) {
      throw onbekend();
    }
  }

  private static String vanWie(Identiteit wie, @Nullable String deelnemer) {
    String code = wie.isBeheerder() ? deelnemer : wie.deelnemer();
    if (code == null) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Van wie is het postvak?",
          "U bent niet als deelnemer aangemeld. Noem er een met ?deelnemer=CODE.");
    }
    if (deelnemer != null && !deelnemer.equals(code)) {
      throw onbekend();
    }
    return code;
  }

  private static Verzoekfout onbekend() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND,
        "Niet in het postvak",
        "In dit postvak is er geen bestand met dit nummer. Vraag met GET /api/postvak wat er klaar"
            + " ligt.");
  }

  private static MediaType soort(String naam) {
    if (naam.endsWith(".xml")) {
      return MediaType.APPLICATION_XML;
    }
    return naam.endsWith(".txt")
        ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
        : MediaType.APPLICATION_OCTET_STREAM;
  }
}
