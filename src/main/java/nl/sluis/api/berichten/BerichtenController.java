package nl.sluis.api.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.api.Aanleverbalie;
import nl.sluis.api.AlleenBeheerder;
import nl.sluis.api.Bladeren;
import nl.sluis.api.Invoerfout;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.api.Wachtkamer;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.berichtkluis.Verslagen;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichten.Stand;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Berichtvraag;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.koppeling.Inname;
import nl.sluis.ontvangst.Verbeteringen;
import nl.sluis.verwerking.Hervatting;
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
import org.springframework.web.bind.annotation.RestController;

/** Messages over HTTP: hand one in, or a zip of them, see what became of it, fetch its answer. */
@RestController
@RequestMapping("/api/berichten")
class BerichtenController {
  private final Aanleverbalie balie;
  private final Wachtkamer wachtkamer;
  private final Berichten berichten;
  private final Verslagen verslagen;
  private final Verbeteringen verbeteringen;
  private final Hervatting hervatting;

  BerichtenController(
      Aanleverbalie balie,
      Wachtkamer wachtkamer,
      Berichten berichten,
      Verslagen verslagen,
      Verbeteringen verbeteringen,
      Hervatting hervatting) {
    this.balie = balie;
    this.wachtkamer = wachtkamer;
    this.berichten = berichten;
    this.verslagen = verslagen;
    this.verbeteringen = verbeteringen;
    this.hervatting = hervatting;
  }

  record Bevestiging(UUID id, Berichtstatus status) {}

  /**
   * 201 for a new message, 200 when the same was handed in before; it is stored in both cases. With
   * Prefer: wait=N the answer waits for the verdict, which is no part of the status: to refuse a
   * message is a successful judgement.
   */
  @PostMapping(
      consumes = {
        MediaType.APPLICATION_XML_VALUE,
        MediaType.TEXT_XML_VALUE,
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        // what curl says of all that it sends
        MediaType.APPLICATION_FORM_URLENCODED_VALUE
      })
  ResponseEntity<?> leverAan(
      HttpServletRequest verzoek,
      @RequestHeader(name = "Sluis-Bestandsnaam", defaultValue = "") String bestandsnaam,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sleutel,
      @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
      Identiteit wie)
      throws IOException {
    Aanleverbalie.Ontvangen ontvangen =
        balie.neemIn(balie.lees(verzoek, bestandsnaam, wie), sleutel, wie);
    Duration wachttijd = Wachtkamer.wens(prefer);
    List<UUID> ids =
        ontvangen.inname().berichten().stream().map(bericht -> bericht.ontvangst().id()).toList();
    // a message that is not waited for has only just been received
    Map<UUID, Stand> stand =
        ontvangen.inname().isZip() || !wachttijd.isZero()
            ? wachtkamer.stand(ids, wachttijd)
            : Map.of();
    ResponseEntity.BodyBuilder antwoord = ResponseEntity.status(ontvangen.status());
    if (!wachttijd.isZero()) {
      antwoord.header("Preference-Applied", "wait=" + wachttijd.toSeconds());
    }
    if (ontvangen.inname().isZip()) {
      return antwoord.body(Aanleverweergave.van(ontvangen.inname(), stand));
    }
    return antwoord
        .location(URI.create(Berichtweergave.adres(ids.get(0))))
        .body(bevestiging(ontvangen.inname().berichten().get(0), stand, wachttijd, wie));
  }

  private Object bevestiging(
      Inname.Bericht bericht, Map<UUID, Stand> stand, Duration wachttijd, Identiteit wie) {
    UUID id = bericht.ontvangst().id();
    boolean isBeslist = stand.containsKey(id) && stand.get(id).isBeslist();
    return wachttijd.isZero() || !isBeslist
        ? new Bevestiging(id, bericht.ontvangst().status())
        : toon(id, wie);
  }

  @GetMapping("/{id}")
  Berichtweergave toon(@PathVariable UUID id, Identiteit wie) {
    return Berichtweergave.van(
        gegevens(id, wie),
        berichten.verloop(id),
        berichten.antwoord(id).orElse(null),
        berichten.antwoordenVanAnderen(id, wie),
        verbeteringen.verbetert(id).filter(ander -> magZien(ander, wie)).orElse(null),
        verbeteringen.verbeterdDoor(id).stream().filter(ander -> magZien(ander, wie)).toList());
  }

  private boolean magZien(UUID id, Identiteit wie) {
    return berichten.vind(id, wie).isPresent();
  }

  /** The report as a page to read or print; it names no client. */
  @GetMapping(path = "/{id}/verslag", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> verslag(@PathVariable UUID id, Identiteit wie) {
    gegevens(id, wie);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(
            verslagen
                .pagina(id)
                .orElseThrow(
                    () ->
                        new Verzoekfout(
                            HttpStatus.NOT_FOUND,
                            "Nog geen verslag",
                            "Dit bericht is nog niet beoordeeld; probeer het over een moment"
                                + " opnieuw. Of het verslag is weg omdat zijn bewaartermijn voorbij"
                                + " is.")));
  }

  @GetMapping("/{id}/antwoord")
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
    return bestand(MediaType.APPLICATION_XML, antwoord.naam(), antwoord.inhoud());
  }

  /** The bytes as they were received. */
  @GetMapping("/{id}/inhoud")
  ResponseEntity<byte[]> inhoud(@PathVariable UUID id, Identiteit wie) {
    Berichtgegevens bericht = gegevens(id, wie);
    byte[] inhoud =
        berichten
            .inhoud(id)
            .filter(bytes -> bytes.length == bericht.omvang())
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Inhoud niet bewaard",
                        "De bewaartermijn van dit bestand is voorbij, of het was te groot voor een"
                            + " bericht en alleen het begin is bewaard."));
    boolean isHerkend = bericht.soort() != null;
    return bestand(
        isHerkend ? MediaType.APPLICATION_XML : MediaType.APPLICATION_OCTET_STREAM,
        isHerkend ? "%s-%s.xml".formatted(bericht.soort(), id) : "bestand-" + id,
        inhoud);
  }

  private static ResponseEntity<byte[]> bestand(MediaType soort, String naam, byte[] inhoud) {
    return ResponseEntity.ok()
        .contentType(soort)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(naam).build().toString())
        .body(inhoud);
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

  /** What this one may see, the latest first. */
  @GetMapping
  ResponseEntity<List<Berichtregel>> lijst(HttpServletRequest verzoek, Identiteit wie) {
    Bladeren bladeren = Bladeren.van("/berichten", verzoek);
    Berichtvraag vraag = vraag(bladeren.vraag(), wie);
    Bladwijzer na = bladeren.na();
    Blad<Berichtgegevens> blad =
        na == null
            ? berichten.blad(vraag, (int) bladeren.vanaf(), bladeren.grootte())
            : berichten.blad(vraag, na, bladeren.grootte());
    return bladeren.antwoord(blad.als(Berichtregel::van));
  }

  private static Berichtvraag vraag(Vraag vraag, Identiteit wie) {
    return new Berichtvraag(
        ogen(vraag, wie),
        vraag.keuze("richting", Berichtvraag.Richting.class),
        vraag.woord("tegenpartij"),
        vraag.keuze("status", Berichtstatus.class),
        vraag.woord("oordeel"),
        vraag.woord("berichtsoort"),
        vraag.woord("identificatie"),
        vraag.dag("van"),
        vraag.dag("tot"));
  }

  /** Through whose eyes is looked: one's own, or those that the operator names. */
  private static @Nullable String ogen(Vraag vraag, Identiteit wie) {
    String gevraagd = vraag.woord("deelnemer");
    String ogen = wie.isBeheerder() ? gevraagd : Objects.requireNonNull(wie.deelnemer());
    if (ogen == null && vraag.woord("richting") != null) {
      throw Verzoekfout.ongeldig(
          List.of(
              Invoerfout.inVraag(
                  "richting", "verplicht", "Noem bij richting ook deelnemer: van wie gezien?")));
    }
    if (gevraagd != null && !gevraagd.equals(ogen)) {
      throw Verzoekfout.ongeldig(
          List.of(
              Invoerfout.inVraag(
                  "deelnemer",
                  "rechten",
                  "U ziet alleen uw eigen berichten; laat deelnemer weg.")));
    }
    return ogen;
  }

  private Berichtgegevens gegevens(UUID id, Identiteit wie) {
    return berichten.vind(id, wie).orElseThrow(Rechten::berichtOnbekend);
  }
}
