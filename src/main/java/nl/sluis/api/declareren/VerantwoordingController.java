package nl.sluis.api.declareren;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.sluis.api.Begrensd;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verantwoordingbalie;
import nl.sluis.api.Verantwoordingbalie.Stuk;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.declareren.Registraties;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.tabel.Tabellen;
import nl.sluis.verantwoording.Jaaropdracht;
import nl.sluis.verantwoording.Verantwoordingsfout;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The accounts of a year of an aanbieder, over HTTP; with his registrations sent along also what he
 * did not claim yet. The parameters are aanbieder, domein and jaar, and if wanted formaat.
 */
@RestController
@RequestMapping("/api/verantwoording/jaar")
class VerantwoordingController {
  private final Verantwoordingbalie balie;
  private final Rechten rechten;

  VerantwoordingController(Verantwoordingbalie balie, Rechten rechten) {
    this.balie = balie;
    this.rechten = rechten;
  }

  @GetMapping
  ResponseEntity<?> jaar(HttpServletRequest verzoek, Identiteit wie) {
    return antwoord(Vraag.van(verzoek), Registraties.GEEN, wie);
  }

  /** The registrations are used for this answer, and kept nowhere. */
  @PostMapping
  ResponseEntity<?> metRegistraties(HttpServletRequest verzoek, Identiteit wie) throws IOException {
    Vraag vraag = Vraag.van(verzoek);
    rechten.zelf(wie, vraag.jaaropdracht().aanbieder());
    byte[] inhoud = new Begrensd(verzoek.getInputStream(), Tabellen.MAX_BYTES).readAllBytes();
    if (inhoud.length == 0) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Leeg verzoek",
          "Stuur de registraties mee als CSV of Excel, of vraag de verantwoording zonder met GET.");
    }
    return antwoord(vraag, Registraties.lees(inhoud), wie);
  }

  private ResponseEntity<?> antwoord(Vraag vraag, Registraties registraties, Identiteit wie) {
    Overzichtvorm vorm = vraag.vorm(Overzichtvorm.CSV);
    Jaaropdracht opdracht = vraag.jaaropdracht();
    Stuk stuk = stuk(opdracht, registraties, wie);
    if (stuk.isLeeg()) {
      throw new Verzoekfout(HttpStatus.NOT_FOUND, "Niets te verantwoorden", stuk.waaromLeeg());
    }
    return vorm == Overzichtvorm.JSON
        ? ResponseEntity.ok().contentType(vorm.soort()).body(stuk.json())
        : vorm.bladen(stuk.bestandsnaam(), stuk.bladen());
  }

  private Stuk stuk(Jaaropdracht opdracht, Registraties registraties, Identiteit wie) {
    try {
      return balie.stelOp(opdracht, registraties, wie);
    } catch (Verantwoordingsfout fout) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST,
              "Registraties kloppen niet",
              "Er is niets verantwoord. Verbeter wat bij fouten staat, met rij en kolom, en stuur"
                  + " het hele bestand opnieuw.")
          .met("fouten", fout.fouten())
          .met("opmerkingen", registraties.opmerkingen());
    }
  }
}
