package nl.sluis.api.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.api.Bladeren;
import nl.sluis.api.Rechten;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open terms over HTTP. */
@RestController
@RequestMapping("/api/termijnen")
class TermijnenController {
  private final Termijnen termijnen;
  private final Rechten rechten;
  private final Deelnemers deelnemers;
  private final Clock klok;

  TermijnenController(Termijnen termijnen, Rechten rechten, Deelnemers deelnemers, Clock klok) {
    this.termijnen = termijnen;
    this.rechten = rechten;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  /** The most urgent first; with verstreken only those that are overdue. */
  @GetMapping
  ResponseEntity<List<Termijnweergave>> lijst(
      HttpServletRequest verzoek,
      @RequestParam(defaultValue = "false") boolean verstreken,
      @RequestParam(required = false) @Nullable String wie,
      Identiteit vrager) {
    Bladeren bladeren = Bladeren.van("/termijnen", verzoek);
    return bladeren.antwoord(
        termijnen
            .open(
                verstreken, wie, rechten.alleenVan(vrager), bladeren.vanaf(), bladeren.opTeHalen())
            .stream()
            .map(this::weergave)
            .toList());
  }

  private Termijnweergave weergave(Termijn termijn) {
    return new Termijnweergave(
        termijn.regel(),
        termijn.wat(),
        termijn.domein(),
        termijn.gemeente(),
        naam(termijn.gemeente()),
        termijn.aanbieder(),
        naam(termijn.aanbieder()),
        termijn.wie(),
        termijn.onderwerp(),
        termijn.begin(),
        termijn.uiterlijk(),
        termijn.isVerstreken(LocalDate.now(klok)));
  }

  /** Null when it is connected no more. */
  private @Nullable String naam(String code) {
    return deelnemers.vind(code).map(Deelnemer::naam).orElse(null);
  }

  /** A term as the API shows it. */
  record Termijnweergave(
      String regel,
      String wat,
      String domein,
      String gemeente,
      @Nullable String gemeenteNaam,
      String aanbieder,
      @Nullable String aanbiederNaam,
      String wie,
      String onderwerp,
      LocalDate begin,
      LocalDate uiterlijk,
      boolean verstreken) {}
}
