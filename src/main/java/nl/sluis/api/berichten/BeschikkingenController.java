package nl.sluis.api.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.ontvangst.Beschikkinguitslag;
import nl.sluis.ontvangst.Beschikkingverzending;
import nl.sluis.toewijzen.Beschikkinggegevens;
import nl.sluis.toewijzen.Beschikkinglezer;
import nl.sluis.toewijzen.Beschikkinglezing;
import nl.sluis.toewijzen.Beschikkingregister;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Beschikkingen over HTTP: hand one in, and see what was sent because of it. */
@RestController
@RequestMapping("/api/beschikkingen")
class BeschikkingenController {
  private static final String EVEN_WACHTEN = "2";
  private static final String PROEF = "proef";

  private final Beschikkinglezer lezer = new Beschikkinglezer();
  private final Beschikkingverzending verzending;
  private final Beschikkingregister register;
  private final Rechten rechten;

  BeschikkingenController(
      Beschikkingverzending verzending, Beschikkingregister register, Rechten rechten) {
    this.verzending = verzending;
    this.register = register;
    this.rechten = rechten;
  }

  /**
   * 201 when its messages were handed in for processing, 200 when not: the same as before, only
   * tried, or something must be mended. A file that is no beschikking is 400.
   */
  @PostMapping
  ResponseEntity<Beschikkingweergave> leverAan(HttpServletRequest verzoek, Identiteit wie)
      throws IOException {
    Beschikkinglezing lezing =
        lezer.lees(verzoek.getInputStream().readNBytes(Beschikkinglezer.MAX_BYTES + 1));
    if (!lezing.isGelezen()) {
      throw onbruikbaar(lezing);
    }
    rechten.namens(wie, lezing.gelezen().gemeente());
    Beschikkinguitslag uitslag = verzending.verwerk(lezing, isProef(verzoek));
    Beschikkingweergave weergave = Beschikkingweergave.van(lezing.gelezen(), uitslag);
    return switch (uitslag.soort()) {
      case VERSTUURD -> ResponseEntity.created(URI.create(weergave.adres())).body(weergave);
      case AL_BEKEND -> ResponseEntity.ok().location(URI.create(weergave.adres())).body(weergave);
      case PROEF, NIET_VERSTUURD -> ResponseEntity.ok(weergave);
      case NU_NIET -> throw nuNiet();
    };
  }

  /** From the address alone: as a parameter it would be sought in the content, as in a form. */
  private static boolean isProef(HttpServletRequest verzoek) {
    String proef =
        UriComponentsBuilder.newInstance()
            .query(verzoek.getQueryString())
            .build()
            .getQueryParams()
            .getFirst(PROEF);
    return proef != null && !proef.equals("false");
  }

  private static Verzoekfout onbruikbaar(Beschikkinglezing lezing) {
    int aantal = lezing.gebreken().size();
    Verzoekfout fout =
        new Verzoekfout(
            HttpStatus.BAD_REQUEST,
            "Geen bruikbare beschikking",
            "%s. Het schema staat op /api/beschikkingen/schema."
                .formatted(aantal == 1 ? "1 ding moet anders" : aantal + " dingen moeten anders"));
    fout.getBody().setProperty("gebreken", lezing.gebreken());
    return fout;
  }

  private static Verzoekfout nuNiet() {
    Verzoekfout fout =
        new Verzoekfout(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Nog bezig",
            "Eerdere berichten aan of van deze aanbieder worden nog verwerkt. Er is"
                + " niets verstuurd;"
                + " probeer het over een moment opnieuw.");
    fout.getHeaders().set(HttpHeaders.RETRY_AFTER, EVEN_WACHTEN);
    return fout;
  }

  /** The JSON Schema of what is handed in. */
  @GetMapping(path = "/schema", produces = "application/schema+json")
  ResponseEntity<byte[]> schema() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/schema+json"))
        .body(lezer.schema());
  }

  /**
   * The last version, without its client.
   *
   * @param domein JW or WMO; needed only where the gemeente used the number in both
   */
  @GetMapping("/{gemeente}/{nummer}")
  Bewaardebeschikking toon(
      @PathVariable String gemeente,
      @PathVariable String nummer,
      @RequestParam(defaultValue = "") String domein,
      Identiteit wie) {
    List<Beschikkinggegevens> gevonden =
        register.vind(gemeente, nummer).stream()
            .filter(gegevens -> rechten.is(wie, gegevens.gemeente()))
            .filter(gegevens -> domein.isEmpty() || gegevens.domein().equals(domein))
            .toList();
    if (gevonden.isEmpty()) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND,
          "Beschikking onbekend",
          "Sluis heeft van deze beschikking geen toewijzingen verstuurd.");
    }
    if (gevonden.size() > 1) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Twee beschikkingen",
          "Dit nummer is gebruikt in de Jeugdwet en in de Wmo. Zet ?domein=JW of"
              + " ?domein=WMO erbij.");
    }
    return Bewaardebeschikking.van(gevonden.get(0));
  }
}
