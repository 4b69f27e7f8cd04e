package nl.sluis.console.binnenkomst;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Collectors;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Pagina;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.toegang.Consolesessie;
import nl.sluis.toegang.Inlogwegen;
import nl.sluis.toegang.Openbaar;
import nl.sluis.toegang.Persoon;
import nl.sluis.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging on, choosing for whom one works, and logging off. */
@Controller
@Lazy
@Openbaar
class Binnenkomstpaginas {
  private final Consolesessie sessie;
  private final Inlogwegen wegen;
  private final Deelnemers deelnemers;

  Binnenkomstpaginas(Consolesessie sessie, Inlogwegen wegen, Deelnemers deelnemers) {
    this.sessie = sessie;
    this.wegen = wegen;
    this.deelnemers = deelnemers;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping("/console/inloggen")
  Pagina inloggen(
      @RequestParam(required = false) @Nullable String naar,
      @RequestParam(required = false) @Nullable String reden) {
    return Pagina.van("binnenkomst/inloggen", "Inloggen", new Inlogblad(wegen.alle(), naar, reden));
  }

  @Inzage(Inzage.GEEN)
  @GetMapping("/console/kiezen")
  Pagina kiezen(HttpServletRequest verzoek) {
    return Pagina.van(
        "binnenkomst/kiezen",
        "Voor wie werkt u?",
        new Keuzeblad(sessie.keuzes(verzoek).stream().map(this::keuze).toList()));
  }

  private Keuzeblad.Keuze keuze(Persoon persoon) {
    String code = persoon.deelnemer() == null ? "" : persoon.deelnemer();
    return new Keuzeblad.Keuze(
        code,
        deelnemers.vind(code).map(Deelnemer::naam).orElse("Beheer van deze Sluis"),
        persoon.rollen().stream().sorted().map(Rol::naam).collect(Collectors.joining(", ")));
  }

  @PostMapping("/console/kiezen")
  ResponseEntity<Void> kies(@RequestParam String deelnemer, HttpServletRequest verzoek) {
    return sessie
        .kies(verzoek, deelnemer.isEmpty() ? null : deelnemer)
        .map(Binnenkomstpaginas::naar)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.FORBIDDEN,
                    "Niet voor u",
                    "Voor deze organisatie kunt u hier niet werken."));
  }

  static ResponseEntity<Void> naar(String pagina) {
    return Pagina.naar(pagina);
  }

  /** Answers itself: a browser would not follow a form to another site. */
  @PostMapping("/console/afmelden")
  Pagina meldAf(HttpServletRequest verzoek) {
    return uitgang(sessie.meldAf(verzoek).map(URI::toString).orElse(null));
  }

  /** Where his issuer sends him afterwards. */
  @Inzage(Inzage.GEEN)
  @GetMapping("/console/afgemeld")
  Pagina afgemeld() {
    return uitgang(null);
  }

  private static Pagina uitgang(@Nullable String adres) {
    return Pagina.van("binnenkomst/afgemeld", "U bent uitgelogd", new Uitgang(adres));
  }
}
