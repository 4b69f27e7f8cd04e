package nl.sluis.api.conformiteit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.conformiteit.Badge;
import nl.sluis.conformiteit.Bewaard;
import nl.sluis.conformiteit.Geldigheid;
import nl.sluis.conformiteit.Intrekkingen;
import nl.sluis.conformiteit.Verklaring;
import nl.sluis.conformiteit.Verklaringen;
import nl.sluis.conformiteit.Verklaringvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Statements of conformance, for everybody: software is no person, so nobody has to log on. What
 * can be a picture on a page of another is always answered with a picture.
 */
@RestController
@Lazy
class VerklaringenController {
  private static final String BASIS = "/conformiteit";
  private static final String VERKLARING = BASIS + "/verklaringen/{id:[0-9a-f]+}";
  private static final String SYSTEEM =
      BASIS + "/systemen/{leverancier}/{product}/{versie}/sets/{set:.+}";
  private static final int BLADZIJDE = 100;

  private final Verklaringen verklaringen;

  VerklaringenController(@Lazy Verklaringen verklaringen) {
    this.verklaringen = verklaringen;
  }

  @GetMapping(BASIS + "/gevallen/{set:.+}")
  ResponseEntity<byte[]> gevallen(@PathVariable String set) {
    return Openbaarheid.vast(
        verklaringen.gevallen(set).orElseThrow(VerklaringenController::onbekend),
        MediaType.APPLICATION_JSON);
  }

  /** As a page for who reads, and else as the JSON that was signed. */
  @GetMapping(VERKLARING)
  ResponseEntity<byte[]> toon(
      @PathVariable String id, HttpServletRequest verzoek, HttpServletResponse antwoord) {
    Bewaard bewaard = vind(id);
    if (!Openbaarheid.wilPagina(verzoek)) {
      return Openbaarheid.naarKeuze(bewaard.json());
    }
    antwoord.setHeader("Content-Security-Policy", Openbaarheid.INHOUD_VAN_PAGINA);
    return Openbaarheid.pagina(Verklaringpagina.van(bewaard, verklaringen.geldigheid(bewaard)));
  }

  @GetMapping(VERKLARING + ".json")
  ResponseEntity<byte[]> json(@PathVariable String id) {
    return Openbaarheid.vast(vind(id).json(), MediaType.APPLICATION_JSON);
  }

  @GetMapping(VERKLARING + ".jws")
  ResponseEntity<byte[]> jws(@PathVariable String id) {
    return Openbaarheid.vast(vind(id).jws().getBytes(UTF_8), MediaType.TEXT_PLAIN);
  }

  @GetMapping(BASIS + "/verklaringen/{id}.svg")
  ResponseEntity<byte[]> svg(@PathVariable String id) {
    return Openbaarheid.badge(badge(verklaringen.vind(id)));
  }

  @GetMapping(BASIS + "/verklaringen/{id}.badge.json")
  ResponseEntity<byte[]> badge(@PathVariable String id) {
    return Openbaarheid.badgeJson(badge(verklaringen.vind(id)));
  }

  @GetMapping(BASIS + "/runs/{run}")
  ResponseEntity<byte[]> run(@PathVariable UUID run) {
    return Openbaarheid.vast(
        verklaringen.run(run).orElseThrow(VerklaringenController::onbekend),
        MediaType.APPLICATION_JSON);
  }

  @GetMapping(BASIS + "/runs/{run}/bewijs.zip")
  ResponseEntity<byte[]> bewijs(@PathVariable UUID run) {
    return Openbaarheid.vast(
        verklaringen.bewijs(run).orElseThrow(VerklaringenController::onbekend),
        MediaType.valueOf("application/zip"));
  }

  /** The newest one that holds; where it is, stays another address than what it says. */
  @GetMapping(SYSTEEM)
  ResponseEntity<Void> nieuwste(
      @PathVariable String leverancier,
      @PathVariable String product,
      @PathVariable String versie,
      @PathVariable String set,
      HttpServletRequest verzoek) {
    Bewaard bewaard =
        nieuwste(leverancier, product, versie, set, rol(verzoek))
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Geen verklaring",
                        "Over deze versie en deze gevallen is er geen verklaring die nog geldt."));
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .location(URI.create(adres(bewaard)))
        .cacheControl(Openbaarheid.EVEN)
        .build();
  }

  @GetMapping(SYSTEEM + ".svg")
  ResponseEntity<byte[]> systeemSvg(
      @PathVariable String leverancier,
      @PathVariable String product,
      @PathVariable String versie,
      @PathVariable String set,
      HttpServletRequest verzoek) {
    return Openbaarheid.badge(badge(nieuwste(leverancier, product, versie, set, rol(verzoek))));
  }

  @GetMapping(SYSTEEM + ".badge.json")
  ResponseEntity<byte[]> systeemBadge(
      @PathVariable String leverancier,
      @PathVariable String product,
      @PathVariable String versie,
      @PathVariable String set,
      HttpServletRequest verzoek) {
    return Openbaarheid.badgeJson(badge(nieuwste(leverancier, product, versie, set, rol(verzoek))));
  }

  private Optional<Bewaard> nieuwste(
      String leverancier, String product, String versie, String set, @Nullable String rol) {
    return verklaringen.nieuwste(leverancier, product, versie, set, rol);
  }

  private static @Nullable String rol(HttpServletRequest verzoek) {
    return Vraag.van(verzoek).waarden().get("rol");
  }

  private Badge badge(Optional<Bewaard> bewaard) {
    return bewaard
        .map(een -> Badge.van(een.verklaring(), verklaringen.geldigheid(een)))
        .orElseGet(Badge::geen);
  }

  /**
   * A page of statements.
   *
   * @param volgende the address of the next page; absent on the last
   */
  record Lijst(List<Regel> verklaringen, @Nullable String volgende) {}

  /** A statement in a list, as it stands now. */
  record Regel(
      String id,
      String adres,
      Verklaring.Systeem systeem,
      String set,
      String standaard,
      String aard,
      String niveau,
      int geslaagd,
      int gezakt,
      int nietBeproefd,
      String status,
      LocalDate geldigTot,
      String afgegevenDoor) {}

  /** Who conforms: those whose supplier agreed to be in the list. */
  @GetMapping(BASIS + "/verklaringen")
  ResponseEntity<byte[]> lijst(HttpServletRequest verzoek) {
    Map<String, String> gevraagd = Vraag.van(verzoek).waarden();
    Verklaringvraag vraag = vraag(gevraagd);
    List<Bewaard> gevonden = verklaringen.lijst(vraag);
    boolean isMeer = gevonden.size() > BLADZIJDE;
    List<Bewaard> deze = isMeer ? gevonden.subList(0, BLADZIJDE) : gevonden;
    Lijst lijst =
        new Lijst(
            deze.stream().map(this::regel).toList(),
            isMeer ? volgende(gevraagd, deze.get(BLADZIJDE - 1).volgnummer()) : null);
    return Openbaarheid.json(lijst);
  }

  private static Verklaringvraag vraag(Map<String, String> gevraagd) {
    String set = gevraagd.get("set");
    try {
      String op = gevraagd.get("geldigOp");
      return new Verklaringvraag(
          // in an address a plus may come as a space
          set == null ? null : set.replace(' ', '+'),
          gevraagd.get("standaard"),
          gevraagd.get("systeem"),
          gevraagd.get("uitslag"),
          op == null ? null : LocalDate.parse(op),
          Long.parseLong(gevraagd.getOrDefault("na", "0")),
          BLADZIJDE + 1);
    } catch (DateTimeParseException | NumberFormatException fout) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Ongeldig verzoek",
          "Verwacht wordt bij geldigOp een dag als 2026-12-01, en bij na wat in volgende stond.");
    }
  }

  private static String volgende(Map<String, String> gevraagd, long na) {
    Map<String, String> anders = new LinkedHashMap<>(gevraagd);
    anders.put("na", String.valueOf(na));
    UriComponentsBuilder adres = UriComponentsBuilder.fromPath(BASIS + "/verklaringen");
    anders.forEach((naam, waarde) -> adres.queryParam(naam, "{" + naam + "}"));
    return adres.encode().buildAndExpand(anders).toUriString();
  }

  private Regel regel(Bewaard bewaard) {
    Verklaring verklaring = bewaard.verklaring();
    Geldigheid geldigheid = verklaringen.geldigheid(bewaard);
    return new Regel(
        bewaard.id(),
        adres(bewaard),
        verklaring.systeem(),
        verklaring.gevallen().naam(),
        verklaring.standaard().naam() + "-" + verklaring.standaard().release(),
        verklaring.aard().woord(),
        verklaring.uitslag().niveau(),
        verklaring.uitslag().geslaagd(),
        verklaring.uitslag().gezakt(),
        verklaring.uitslag().nietBeproefd(),
        geldigheid.woord(),
        verklaring.geldigTot(),
        verklaring.afgegevenDoor().naam());
  }

  private static String adres(Bewaard bewaard) {
    return BASIS + "/verklaringen/" + bewaard.id();
  }

  @GetMapping(BASIS + "/intrekkingen")
  ResponseEntity<byte[]> intrekkingen() {
    return Openbaarheid.kort(
        verklaringen
            .intrekkingen()
            .map(Intrekkingen::bytes)
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Geen sleutel",
                        "Deze Sluis heeft geen sleutel om de lijst mee te ondertekenen.")));
  }

  @GetMapping(BASIS + "/sleutels")
  ResponseEntity<byte[]> sleutels() {
    return Openbaarheid.kort(verklaringen.sleutels().bytes());
  }

  private Bewaard vind(String id) {
    return verklaringen.vind(id).orElseThrow(VerklaringenController::onbekend);
  }

  private static Verzoekfout onbekend() {
    Verzoekfout fout =
        new Verzoekfout(
            HttpStatus.NOT_FOUND,
            "Onbekend",
            "Dit is er niet. Wat er is staat op /conformiteit/verklaringen.");
    fout.getHeaders().setCacheControl(Openbaarheid.EVEN);
    fout.getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    return fout;
  }
}
