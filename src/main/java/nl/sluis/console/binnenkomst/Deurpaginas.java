package nl.sluis.console.binnenkomst;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.sluis.api.Inzage;
import nl.sluis.console.Pagina;
import nl.sluis.toegang.Consolesessie;
import nl.sluis.toegang.Demodeuren;
import nl.sluis.toegang.Openbaar;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The way in and between the roles of the demonstration; elsewhere it does not exist. */
@Controller
@Lazy
@Openbaar
@Profile("demo")
class Deurpaginas {
  private final Demodeuren deuren;
  private final Consolesessie sessie;

  Deurpaginas(Demodeuren deuren, Consolesessie sessie) {
    this.deuren = deuren;
    this.sessie = sessie;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping("/console/deur")
  Pagina toon(
      @RequestParam(defaultValue = "") String naar,
      @RequestParam(defaultValue = "") String reden,
      HttpServletRequest verzoek) {
    return Pagina.van(
        "binnenkomst/deur",
        "Wie wilt u zijn?",
        new Deurblad(
            open(verzoek).stream()
                .map(
                    open -> new Deurblad.Deur(open.deur().name(), open.naam(), uitleg(open.deur())))
                .toList(),
            naar,
            reden.equals(Inlogblad.VERLOPEN)));
  }

  @PostMapping("/console/deur")
  ResponseEntity<Void> ga(
      @RequestParam String deur,
      @RequestParam(defaultValue = "") String naar,
      HttpServletRequest verzoek) {
    Demodeuren.Open gekozen =
        open(verzoek).stream()
            .filter(open -> open.deur().name().equals(deur))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Binnenkomstpaginas.naar(sessie.kies(verzoek, gekozen, naar));
  }

  private List<Demodeuren.Open> open(HttpServletRequest verzoek) {
    List<Demodeuren.Open> open = deuren.voor(verzoek);
    if (open.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return open;
  }

  private static String uitleg(Demodeuren.Deur deur) {
    return switch (deur) {
      case AANBIEDER -> "Zie waarom regels zijn afgekeurd, herstel ze en verstuur ze opnieuw.";
      case GEMEENTE -> "Beslis over declaraties, wijs toe, en houd contracten en termijnen bij.";
      case REGIO ->
          "Zie de contracten van de gemeenten van de regio, wat erin verandert en wat afloopt.";
      case BEHEERDER -> "Zie wat vastzit, probeer het opnieuw, en beheer de deelnemers.";
    };
  }
}
