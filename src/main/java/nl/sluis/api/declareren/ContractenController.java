package nl.sluis.api.declareren;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.api.AlleenBeheerder;
import nl.sluis.api.Begrensd;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractimport;
import nl.sluis.contract.Contractraking;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Contractversie;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contract register over HTTP: take over a file, fetch a version, see which there are. */
@RestController
@RequestMapping("/api/contracten")
class ContractenController {
  private final Contractbeheer beheer;
  private final Rechten rechten;

  ContractenController(Contractbeheer beheer, Rechten rechten) {
    this.beheer = beheer;
    this.rechten = rechten;
  }

  /**
   * How an import ended or would end: how many lines were added, changed, ended or left as they
   * were, and whose; and what the file holds that its owner may not see.
   */
  record Importweergave(
      boolean proef,
      long versie,
      int nieuw,
      int gewijzigd,
      int vervallen,
      int ongewijzigd,
      List<Contractraking> geraakt,
      List<String> opmerkingen) {}

  /** The lines of a version that concern the one who asks, those of now by default. */
  @GetMapping
  ResponseEntity<?> voerUit(
      @RequestParam(required = false) @Nullable Long versie,
      @RequestParam(required = false) @Nullable String gemeente,
      @RequestParam(required = false) @Nullable LocalDate op,
      @RequestParam(required = false) @Nullable String formaat,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      Identiteit wie) {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, accept, Overzichtvorm.CSV);
    List<Contractregel> regels =
        beheer
            .regels(versie, gemeente, op)
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Versie onbekend",
                        "Er is geen versie %d van het contractregister. Welke er zijn staat op"
                                .formatted(versie)
                            + " /api/contracten/versies."));
    List<Contractregel> eigen = regels.stream().filter(rechten.contracten(wie)).toList();
    return vorm.antwoord(
        "contracten",
        eigen.stream().map(Contractweergave::van).toList(),
        () -> Contractbestand.tabel(eigen));
  }

  /** Replaces the whole register, or only what one gemeente agreed by itself; or only says so. */
  @PutMapping
  Importweergave importeer(
      HttpServletRequest verzoek,
      @RequestParam(required = false) @Nullable String gemeente,
      @RequestParam(defaultValue = "false") boolean proef,
      Identiteit wie)
      throws IOException {
    rechten.contractimport(wie, gemeente);
    byte[] bestand = new Begrensd(verzoek.getInputStream(), Tabellen.MAX_BYTES).readAllBytes();
    if (bestand.length == 0) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Leeg verzoek",
          "Er is geen bestand meegestuurd. Stuur de bytes van het CSV- of Excelbestand als inhoud"
              + " mee.");
    }
    if (bestand.length > Tabellen.MAX_BYTES) {
      throw new Verzoekfout(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "Bestand te groot",
          "Het bestand is groter dan 16 MB. Lever de contracten per gemeente aan, met"
              + " ?gemeente=CODE.");
    }
    Contractimport uitslag =
        proef
            ? beheer.beproef(bestand, gemeente, wie.inAudit())
            : beheer.importeer(bestand, gemeente, wie.inAudit());
    if (!uitslag.isOvergenomen()) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST,
              "Contracten niet overgenomen",
              "Er is niets veranderd: in het bestand staan fouten. Verbeter ze en lever het bestand"
                  + " opnieuw aan.")
          .met("fouten", uitslag.fouten())
          .met("opmerkingen", uitslag.opmerkingen());
    }
    return new Importweergave(
        proef,
        uitslag.versie(),
        uitslag.nieuw(),
        uitslag.gewijzigd(),
        uitslag.vervallen(),
        uitslag.ongewijzigd(),
        uitslag.geraakt(),
        uitslag.opmerkingen());
  }

  /** The newest first. */
  @GetMapping("/versies")
  @AlleenBeheerder
  List<Contractversie> versies() {
    return beheer.versies();
  }
}
