package nl.sluis.koppeling.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.verwerking.Aanlevering;
import nl.sluis.verwerking.Berichten;
import nl.sluis.verwerking.Berichtgegevens;
import nl.sluis.verwerking.Berichtstatus;
import nl.sluis.verwerking.Bestand;
import nl.sluis.verwerking.Hervatting;
import nl.sluis.verwerking.Ontvangst;
import nl.sluis.verwerking.Ontvangstbevestiging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages over HTTP: hand one in, see what became of it, fetch its answer. */
@RestController
@RequestMapping("/api/berichten")
class BerichtenController {
  private static final String KANAAL = "http";
  private static final int MAX_PAGINA = 200;

  private final Ontvangst ontvangst;
  private final Berichten berichten;
  private final Hervatting hervatting;
  private final Rechten rechten;

  BerichtenController(
      Ontvangst ontvangst, Berichten berichten, Hervatting hervatting, Rechten rechten) {
    this.ontvangst = ontvangst;
    this.berichten = berichten;
    this.hervatting = hervatting;
    this.rechten = rechten;
  }

  record Bevestiging(UUID id, Berichtstatus status) {}

  /** 201 for a new message, 200 when the same was handed in before; it is stored in both cases. */
  @PostMapping
  ResponseEntity<Bevestiging> leverAan(
      HttpServletRequest verzoek,
      @RequestHeader(name = "Sluis-Bestandsnaam", defaultValue = "") String bestandsnaam,
      Identiteit wie)
      throws IOException {
    if (verzoek.getContentLengthLong() > BerichtReader.MAX_BYTES) {
      throw teGroot();
    }
    Aanlevering aanlevering =
        Aanlevering.lees(
            new Begrensd(verzoek.getInputStream(), BerichtReader.MAX_BYTES),
            KANAAL,
            wie.deelnemer(),
            bestandsnaam);
    if (aanlevering.omvang() > BerichtReader.MAX_BYTES) {
      throw teGroot();
    }
    if (aanlevering.omvang() == 0) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Leeg verzoek",
          "Er is geen bericht meegestuurd. Stuur de bytes van het XML-bestand als inhoud mee.");
    }
    Ontvangstbevestiging ontvangen = ontvangst.ontvang(aanlevering);
    return ResponseEntity.status(ontvangen.isNieuw() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create("/api/berichten/" + ontvangen.id()))
        .body(new Bevestiging(ontvangen.id(), ontvangen.status()));
  }

  private Verzoekfout teGroot() {
    ontvangst.geweigerd(KANAAL, null, "BRS06");
    return new Verzoekfout(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "Bestand te groot",
        "Het bestand is groter dan 25 MB (BRS06). Verdeel de inhoud over meer berichten, elk met"
            + " een eigen Identificatie.");
  }

  @GetMapping("/{id}")
  Berichtweergave toon(@PathVariable UUID id, Identiteit wie) {
    return Berichtweergave.van(
        gegevens(id, wie),
        berichten.verloop(id),
        berichten.antwoord(id).orElse(null),
        berichten.antwoordenVanAnderen(id));
  }

  /** The report as a page to read or print; it names no client. */
  @GetMapping(path = "/{id}/verslag", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> verslag(@PathVariable UUID id, Identiteit wie) {
    gegevens(id, wie);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(
            berichten
                .verslag(id)
                .orElseThrow(
                    () ->
                        new Verzoekfout(
                            HttpStatus.NOT_FOUND,
                            "Nog geen verslag",
                            "Dit bericht is nog niet beoordeeld. Probeer het over een moment"
                                + " opnieuw.")));
  }

  @GetMapping(path = "/{id}/antwoord")
  ResponseEntity<byte[]> antwoord(@PathVariable UUID id, Identiteit wie) {
    gegevens(id, wie);
    Bestand antwoord =
        berichten
            .antwoord(id)
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Geen antwoord",
                        "Bij dit bericht is er (nog) geen antwoordbericht. Een geweigerd bestand en"
                            + " een bericht dat zelf een antwoord is, krijgen er geen."));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(antwoord.naam()).build().toString())
        .body(antwoord.inhoud());
  }

  /** For the operator: a parked message is taken up again. */
  @PostMapping("/{id}/hervat")
  @AlleenBeheerder
  ResponseEntity<Void> hervat(@PathVariable UUID id, Identiteit wie) {
    gegevens(id, wie);
    if (!hervatting.hervat(id, wie.inAudit())) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT, "Niet geparkeerd", "Alleen een geparkeerd bericht kan verder.");
    }
    return ResponseEntity.accepted().build();
  }

  /** For the operator: the latest first, all or those in one state. */
  @GetMapping
  @AlleenBeheerder
  List<Berichtgegevens> lijst(
      @RequestParam(name = "status", required = false) @Nullable Berichtstatus status,
      @RequestParam(name = "pagina", defaultValue = "0") int pagina,
      @RequestParam(name = "grootte", defaultValue = "50") int grootte) {
    if (pagina < 0 || grootte < 1 || grootte > MAX_PAGINA) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Ongeldige pagina",
          "Kies pagina 0 of hoger, en grootte van 1 tot en met %d.".formatted(MAX_PAGINA));
    }
    return berichten.lijst(status, pagina, grootte);
  }

  private Berichtgegevens gegevens(UUID id, Identiteit wie) {
    rechten.bericht(wie, id);
    return berichten.vind(id).orElseThrow(Rechten::berichtOnbekend);
  }
}
