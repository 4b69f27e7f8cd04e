package nl.sluis.console.herstel;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.api.Herstelvoorstellen;
import nl.sluis.api.Herstelvoorstellen.Naast;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verbeterbalie;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Afdruk;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import nl.sluis.ontvangst.Ontvangstbevestiging;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A new declaratie with what can be mended of one that was refused, beside that one. To send it is
 * an act of its own, that says beforehand what it does, and that happens once.
 */
@Controller
@Lazy
@VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
class Herstelpaginas {
  private static final String PAD = "/console/herstel/{bericht}";
  private static final int HOOGSTENS = 300;

  private final Herstelvoorstellen voorstellen;
  private final Verbeterbalie balie;

  Herstelpaginas(Herstelvoorstellen voorstellen, Verbeterbalie balie) {
    this.voorstellen = voorstellen;
    this.balie = balie;
  }

  @Inzage("HERSTELVOORSTEL_BEKEKEN")
  @GetMapping(PAD)
  Pagina voorstel(@PathVariable UUID bericht, Bezoeker bezoeker) {
    balie.eigen(bericht, bezoeker.wie());
    return Pagina.van("herstel/voorstel", "Herstelvoorstel", blad(bericht, bezoeker));
  }

  /** What is sent, and for how much, before it is. */
  @Inzage("HERSTELVOORSTEL_BEKEKEN")
  @GetMapping(PAD + "/verstuur")
  Pagina bevestig(@PathVariable UUID bericht, Bezoeker bezoeker) {
    balie.eigen(bericht, bezoeker.wie());
    return Pagina.van("herstel/verstuur", "Herstel versturen", blad(bericht, bezoeker));
  }

  private Herstelblad blad(UUID bericht, Bezoeker bezoeker) {
    Naast naast = voorstellen.voor(bericht, bezoeker.wie());
    List<Herstelblad.Rij> rijen = Herstelnaast.rijen(naast);
    OpgesteldeDeclaratie nieuw = naast.voorstel().declaratie();
    return new Herstelblad(
        bericht,
        rijen.stream().limit(HOOGSTENS).toList(),
        Math.max(0, rijen.size() - HOOGSTENS),
        (int) rijen.stream().filter(Herstelblad.Rij::isHersteld).count(),
        rijen.size(),
        nieuw == null ? 0 : nieuw.bericht().declaratie().totaalIngediendBedrag().saldo(),
        naast.voorstel().opmerkingen(),
        nieuw == null ? null : nieuw.beoordeling().oordeel().name(),
        nieuw == null ? List.of() : bevindingen(nieuw),
        balie.inPlaatsVan(bericht).orElse(null),
        nieuw == null ? "" : Afdruk.van(nieuw.xml()),
        bezoeker.mag(Rol.ADMINISTRATIE, Rol.BEHEERDER),
        nieuw == null ? Map.of() : feiten(nieuw));
  }

  private static List<String> bevindingen(OpgesteldeDeclaratie nieuw) {
    return nieuw.beoordeling().bevindingen().stream()
        .map(bevinding -> bevinding.regel() + ": " + bevinding.melding())
        .distinct()
        .limit(20)
        .toList();
  }

  private static Map<String, String> feiten(OpgesteldeDeclaratie nieuw) {
    Map<String, String> feiten = new LinkedHashMap<>();
    feiten.put("Bestand", nieuw.bestandsnaam());
    feiten.put("DeclaratieNummer", nieuw.bericht().declaratie().declaratieNummer());
    feiten.put(
        "Periode",
        Opmaak.dag(nieuw.bericht().declaratie().declaratiePeriode().begindatum())
            + " t/m "
            + Opmaak.dag(nieuw.bericht().declaratie().declaratiePeriode().einddatum()));
    feiten.put("Aan", nieuw.bericht().header().ontvanger());
    return feiten;
  }

  /** The new declaratie as a file; clients stand in it. */
  @Inzage("HERSTELVOORSTEL_OPGEHAALD")
  @PostMapping(PAD + "/bestand")
  ResponseEntity<byte[]> bestand(@PathVariable UUID bericht, Bezoeker bezoeker) {
    balie.eigen(bericht, bezoeker.wie());
    OpgesteldeDeclaratie nieuw = nieuw(bericht, bezoeker);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(nieuw.bestandsnaam()).build().toString())
        .body(nieuw.xml());
  }

  /** Hands it in, linked to what it mends. */
  @PostMapping(PAD + "/verstuur")
  ResponseEntity<Void> verstuur(
      @PathVariable UUID bericht, @RequestParam String afdruk, Bezoeker bezoeker) {
    balie.eigen(bericht, bezoeker.wie());
    OpgesteldeDeclaratie nieuw = nieuw(bericht, bezoeker);
    if (!Afdruk.van(nieuw.xml()).equals(afdruk)) {
      throw nietMeer(
          "Het voorstel is veranderd sinds u het bekeek: er is intussen iets verwerkt, of het is een"
              + " andere dag. Bekijk het opnieuw.");
    }
    if (!nieuw.beoordeling().isGoedgekeurd()) {
      throw nietMeer("Dit voorstel zou worden afgekeurd. Bekijk waarom, en herstel dat eerst.");
    }
    Ontvangstbevestiging ontvangen =
        balie.neemInEens(bericht, nieuw.xml(), nieuw.bestandsnaam(), bezoeker.wie());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/console/berichten/" + ontvangen.id()))
        .build();
  }

  private OpgesteldeDeclaratie nieuw(UUID bericht, Bezoeker bezoeker) {
    @Nullable OpgesteldeDeclaratie nieuw =
        voorstellen.voor(bericht, bezoeker.wie()).voorstel().declaratie();
    if (nieuw == null) {
      throw nietMeer("Er is niets wat Sluis kan herstellen.");
    }
    return nieuw;
  }

  private static Verzoekfout nietMeer(String uitleg) {
    return new Verzoekfout(HttpStatus.CONFLICT, "Er is niets verstuurd", uitleg);
  }
}
