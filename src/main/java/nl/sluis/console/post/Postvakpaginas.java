package nl.sluis.console.post;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.sluis.aflevering.Poststuk;
import nl.sluis.aflevering.Postvak;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.api.Inzage;
import nl.sluis.api.Postvakbalie;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstbestand;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What waits until its receiver fetches it. To fetch a file and to say that one has it are two
 * acts: only after the second it goes from the list.
 */
@Controller
@Lazy
@VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
class Postvakpaginas {
  private static final String DEELNEMER = "deelnemer";
  private static final String SOORT = "soort";
  private static final String EEN = Postmenu.POSTVAK + "/{poststuk}";

  private static final List<String> KOLOMMEN =
      List.of("Nummer", "Bestand", "Wat", "Klaargezet", "Bytes", "Bericht");

  private final Postvak postvak;
  private final Postvakbalie balie;
  private final Ophaalspoor spoor;
  private final Deelnemers deelnemers;

  Postvakpaginas(Postvak postvak, Postvakbalie balie, Ophaalspoor spoor, Deelnemers deelnemers) {
    this.postvak = postvak;
    this.balie = balie;
    this.spoor = spoor;
    this.deelnemers = deelnemers;
  }

  /** What waits, the oldest first: the order in which it is best processed. */
  @Inzage("POSTVAK_BEKEKEN")
  @GetMapping(Postmenu.POSTVAK)
  Pagina lijst(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag gevraagd = filters(bezoeker).lees(verzoek);
    String wie = vanWie(gevraagd.waarde(DEELNEMER), bezoeker);
    Uitgaandsoort soort = gevraagd.keuze(SOORT, Uitgaandsoort.class);
    Lijst<Poststuk> lijst =
        Lijst.van(
            gevraagd,
            blad(wie, soort, gevraagd.bladwijzer(), Lijst.GROOTTE),
            postvak.aantal(wie, soort, Blad.TEL_TOT + 1),
            poststuk -> poststuk);
    return Pagina.van(
            "post/postvak",
            "Postvak",
            new Postvakblad(Postmenu.van(bezoeker), lijst, bezoeker.isBeheerder(), wie, leeg(wie)))
        .metAantal(lijst.geteld());
  }

  @Inzage("POSTVAK_BEKEKEN")
  @GetMapping(path = Postmenu.POSTVAK, params = "formaat")
  ResponseEntity<?> bestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    Lijstvraag gevraagd = filters(bezoeker).lees(verzoek);
    String wie = vanWie(gevraagd.waarde(DEELNEMER), bezoeker);
    Uitgaandsoort soort = gevraagd.keuze(SOORT, Uitgaandsoort.class);
    return Lijstbestand.antwoord(
        "postvak",
        formaat,
        KOLOMMEN,
        (na, grootte) -> blad(wie, soort, na, grootte),
        Postvakpaginas::cellen);
  }

  private Filters filters(Bezoeker bezoeker) {
    List<Filter> filters = new ArrayList<>();
    if (bezoeker.isBeheerder()) {
      Map<String, String> halers = new LinkedHashMap<>();
      deelnemers.alle().stream()
          .filter(Postvakpaginas::haaltOp)
          .sorted((een, ander) -> een.code().compareTo(ander.code()))
          .forEach(een -> halers.put(een.code(), "%s (%s)".formatted(een.naam(), een.code())));
      filters.add(Filter.keuze(DEELNEMER, "Deelnemer", halers));
    }
    filters.add(Filter.keuze(SOORT, "Wat", Uitgaandsoort.values(), Postvakblad::soort));
    return Filters.van(filters);
  }

  private static boolean haaltOp(Deelnemer deelnemer) {
    return deelnemer.kanaal() == Deelnemer.Kanaal.HTTP;
  }

  /** Empty for an operator who did not say whose. */
  private static String vanWie(@Nullable String gevraagd, Bezoeker bezoeker) {
    return bezoeker.isBeheerder() && gevraagd == null
        ? ""
        : Postvakbalie.vanWie(bezoeker.wie(), gevraagd);
  }

  private Blad<Poststuk> blad(
      String wie, @Nullable Uitgaandsoort soort, @Nullable Bladwijzer na, int grootte) {
    return Blad.van(
        postvak.na(wie, soort, na == null ? 0 : na.getal(0), grootte + 1),
        grootte,
        poststuk -> Bladwijzer.van(poststuk.id()));
  }

  private String leeg(String wie) {
    if (wie.isEmpty()) {
      return "Kies hierboven van welke deelnemer. Alleen wie zijn bestanden zelf ophaalt, heeft een"
          + " postvak.";
    }
    return deelnemers.vind(wie).filter(Postvakpaginas::haaltOp).isPresent()
        ? "Er ligt niets klaar: alles is opgehaald en bevestigd."
        : "Bestanden voor u worden gebracht en niet opgehaald; u hebt dus geen postvak. De beheerder"
            + " van Sluis kan dat anders instellen.";
  }

  private static List<String> cellen(Poststuk poststuk) {
    return List.of(
        String.valueOf(poststuk.id()),
        poststuk.bestandsnaam(),
        Postvakblad.soort(poststuk.soort()),
        Opmaak.moment(poststuk.klaargezet()),
        String.valueOf(poststuk.omvang()),
        poststuk.bericht().toString());
  }

  /** One file: what it is, whether it was fetched, and what is left to do. */
  @Inzage("POSTVAK_BEKEKEN")
  @GetMapping(EEN)
  Pagina toon(
      @PathVariable long poststuk,
      @RequestParam(required = false) @Nullable String deelnemer,
      Bezoeker bezoeker) {
    return toon(vind(poststuk, deelnemer, bezoeker), deelnemer, null, bezoeker);
  }

  private Pagina toon(
      Poststuk poststuk, @Nullable String deelnemer, @Nullable String fout, Bezoeker bezoeker) {
    return Pagina.van(
        "post/poststuk",
        poststuk.bestandsnaam(),
        new Poststukblad(
            Postmenu.van(bezoeker),
            poststuk,
            Objects.requireNonNullElse(deelnemer, ""),
            spoor.laatst(poststuk, bezoeker.wie()).orElse(null),
            fout));
  }

  private Poststuk vind(long poststuk, @Nullable String deelnemer, Bezoeker bezoeker) {
    return postvak.toon(vanWie(deelnemer, bezoeker), poststuk).orElseThrow(Postvakbalie::onbekend);
  }

  /** The file, as its receiver wants it packed; who fetched it the postvak itself records. */
  @PostMapping(EEN + "/bestand")
  ResponseEntity<byte[]> haalOp(
      @PathVariable long poststuk,
      @RequestParam(required = false) @Nullable String deelnemer,
      Bezoeker bezoeker) {
    vind(poststuk, deelnemer, bezoeker);
    Bestand bestand = balie.haalOp(bezoeker.wie(), deelnemer, poststuk);
    return ResponseEntity.ok()
        .contentType(Postvakbalie.soort(bestand.naam()))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(bestand.naam()).build().toString())
        .body(bestand.inhoud());
  }

  /** From now on it is delivered, so who never fetched it cannot say so here. */
  @PostMapping(EEN + "/bevestig")
  Object bevestig(
      @PathVariable long poststuk,
      @RequestParam(required = false) @Nullable String deelnemer,
      Bezoeker bezoeker) {
    Poststuk deze = vind(poststuk, deelnemer, bezoeker);
    if (deze.bevestigd() == null && spoor.laatst(deze, bezoeker.wie()).isEmpty()) {
      return toon(
              deze,
              deelnemer,
              "U hebt dit bestand nog niet opgehaald. Haal het eerst op; er is niets bevestigd.",
              bezoeker)
          .metStatus(HttpStatus.CONFLICT);
    }
    balie.bevestig(bezoeker.wie(), deelnemer, poststuk);
    return Pagina.naar(
        Postmenu.POSTVAK + "/" + poststuk + (deelnemer == null ? "" : "?deelnemer=" + deelnemer));
  }
}
