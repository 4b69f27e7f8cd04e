package nl.sluis.api.declareren;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import nl.sluis.api.Begrensd;
import nl.sluis.api.Opstelling;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.declareren.Declaratievoorstel;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import nl.sluis.declareren.Registraties;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * From registrations to a declaratie over HTTP: composed against the dossier and the contracts of
 * this gateway and judged beforehand. It is not sent; that is done with POST /api/berichten. The
 * parameters are gemeente, aanbieder, domein, maand, and if wanted abonnementen (true) and
 * declaratienummer.
 */
@RestController
@RequestMapping("/api/declaraties")
class DeclaratiesController {
  private final Opstelling opstelling;

  DeclaratiesController(Opstelling opstelling) {
    this.opstelling = opstelling;
  }

  /** How each line was reckoned, what would be refused, and the message in base64. */
  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Voorstelweergave<Voorstelweergave.Regel> toon(HttpServletRequest verzoek, Identiteit wie)
      throws IOException {
    Declaratievoorstel voorstel = voorstel(verzoek, wie);
    return new Voorstelweergave<>(
        voorstel.regels().stream().map(Voorstelweergave.Regel::van).toList(),
        voorstel.opmerkingen(),
        Voorstelweergave.Opgesteld.van(voorstel.declaratie()));
  }

  /** The message alone, as a file. */
  @PostMapping(produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> alsBericht(HttpServletRequest verzoek, Identiteit wie) throws IOException {
    Declaratievoorstel voorstel = voorstel(verzoek, wie);
    return Opmerkingkop.bij(bestand(voorstel.declaratie()), voorstel.opmerkingen());
  }

  private Declaratievoorstel voorstel(HttpServletRequest verzoek, Identiteit wie)
      throws IOException {
    Map<String, String> vraag = Vraag.van(verzoek).waarden();
    Declaratieopdracht opdracht = opdracht(vraag, registraties(verzoek, vraag));
    Declaratievoorstel voorstel = opstelling.declaratie(opdracht, wie);
    if (!voorstel.fouten().isEmpty()) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST,
              "Registraties kloppen niet",
              "Er is niets opgesteld. Verbeter wat bij fouten staat, met rij en kolom, en stuur het"
                  + " hele bestand opnieuw.")
          .met("fouten", voorstel.fouten())
          .met("opmerkingen", voorstel.opmerkingen());
    }
    return voorstel;
  }

  private Declaratieopdracht opdracht(Map<String, String> vraag, Registraties registraties) {
    try {
      return new Declaratieopdracht(
          Declaratieopdracht.partijen(
              vraag.getOrDefault("domein", ""),
              vraag.getOrDefault("gemeente", ""),
              vraag.getOrDefault("aanbieder", "")),
          Declaratieopdracht.maand(vraag.getOrDefault("maand", "")),
          opstelling.vandaag(),
          registraties,
          metAbonnementen(vraag),
          vraag.containsKey("declaratienummer")
              ? Declaratieopdracht.nummer(vraag.get("declaratienummer"))
              : null);
    } catch (IllegalArgumentException fout) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Ongeldig verzoek",
          "Parameter %s. Nodig zijn gemeente, aanbieder, domein en maand."
              .formatted(fout.getMessage()));
    }
  }

  private static boolean metAbonnementen(Map<String, String> vraag) {
    return "true".equals(vraag.get("abonnementen"));
  }

  private static Registraties registraties(HttpServletRequest verzoek, Map<String, String> vraag)
      throws IOException {
    byte[] inhoud = new Begrensd(verzoek.getInputStream(), Tabellen.MAX_BYTES).readAllBytes();
    if (inhoud.length > 0) {
      return Registraties.lees(inhoud);
    }
    if (metAbonnementen(vraag)) {
      return Registraties.GEEN;
    }
    throw new Verzoekfout(
        HttpStatus.BAD_REQUEST,
        "Leeg verzoek",
        "Stuur de registraties mee als CSV of Excel, of vraag met abonnementen=true alleen de"
            + " abonnementen.");
  }

  static ResponseEntity<byte[]> bestand(@Nullable OpgesteldeDeclaratie declaratie) {
    if (declaratie == null) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Geen declaratie",
          "Er is niets te declareren. Vraag het antwoord als JSON om te zien waarom.");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(declaratie.bestandsnaam()).build().toString())
        .body(declaratie.xml());
  }
}
