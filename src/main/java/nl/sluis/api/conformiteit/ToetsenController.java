package nl.sluis.api.conformiteit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.sluis.api.Begrensd;
import nl.sluis.api.Inleverbalie;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.conformiteit.Verklaring;
import nl.sluis.conformiteit.Verklaringen;
import nl.sluis.conformiteit.Verklaringen.Gegeven;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.toezicht.Toetsresultaat;
import nl.sluis.toezicht.Toetsresultaat.Uitkomst;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handing in the answers of a system, and withdrawing a statement. What a region or an operator
 * hands in is getoetst; what another does is a zelfverklaring.
 */
@RestController
@Lazy
class ToetsenController {
  private static final int LANGSTE_GROND = 500;

  private final Verklaringen verklaringen;
  private final Inleverbalie balie;

  ToetsenController(@Lazy Verklaringen verklaringen, @Lazy Inleverbalie balie) {
    this.verklaringen = verklaringen;
    this.balie = balie;
  }

  /**
   * What came of it.
   *
   * @param adres where everybody finds the statement
   * @param anders the cases that did not pass
   * @param ongebruikt files that answered no question
   */
  record Toetsweergave(
      String id,
      String adres,
      String aard,
      String niveau,
      int geslaagd,
      int gezakt,
      int nietBeproefd,
      List<Gevalweergave> anders,
      List<String> ongebruikt) {}

  /** A case that did not pass. */
  record Gevalweergave(String geval, String uitkomst, List<String> redenen) {
    static Gevalweergave van(Toetsresultaat resultaat) {
      return new Gevalweergave(
          resultaat.geval(), resultaat.uitkomst().woord(), resultaat.redenen());
    }
  }

  @PostMapping("/api/conformiteit/toetsen")
  ResponseEntity<Toetsweergave> toets(HttpServletRequest verzoek, Identiteit wie)
      throws IOException {
    Map<String, String> gevraagd = Vraag.van(verzoek).waarden();
    byte[] zip = new Begrensd(verzoek.getInputStream(), Inleverbalie.MAX_BYTES).readAllBytes();
    Gegeven gegeven = balie.neemIn(gevraagd, zip, "api", wie);
    String adres = "/conformiteit/verklaringen/" + gegeven.verklaring().id();
    return ResponseEntity.created(URI.create(adres)).body(weergave(gegeven, adres));
  }

  private static Toetsweergave weergave(Gegeven gegeven, String adres) {
    Verklaring verklaring = gegeven.verklaring().verklaring();
    return new Toetsweergave(
        gegeven.verklaring().id(),
        adres,
        verklaring.aard().woord(),
        verklaring.uitslag().niveau(),
        verklaring.uitslag().geslaagd(),
        verklaring.uitslag().gezakt(),
        verklaring.uitslag().nietBeproefd(),
        gegeven.resultaten().stream()
            .filter(resultaat -> !resultaat.is(Uitkomst.GESLAAGD))
            .map(Gevalweergave::van)
            .toList(),
        gegeven.ongebruikt());
  }

  @PostMapping("/api/conformiteit/verklaringen/{kenmerk}/intrekking")
  ResponseEntity<Void> trekIn(
      @PathVariable String kenmerk, HttpServletRequest verzoek, Identiteit wie) {
    String grond = Vraag.van(verzoek).waarden().getOrDefault("grond", "").strip();
    if (grond.isEmpty() || grond.length() > LANGSTE_GROND) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Geen grond",
          "Zeg in hoogstens %d tekens waarom; het staat daarna voor iedereen te lezen."
              .formatted(LANGSTE_GROND));
    }
    if (!verklaringen.trekIn(kenmerk, grond, balie.naam(wie), wie)) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND,
          "Niet in te trekken",
          "Er is geen verklaring van u met dit kenmerk, of zij is al ingetrokken.");
    }
    return ResponseEntity.noContent().build();
  }
}
