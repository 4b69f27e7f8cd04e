package nl.sluis.api.declareren;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import nl.sluis.api.AlleenLezen;
import nl.sluis.api.Begrensd;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractlezing;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.dossier.Declaratiearchief;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Voorbehoud;
import nl.sluis.verrekening.Proefdraaier;
import nl.sluis.verrekening.Proefverslag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Holds the declaraties of a month against other contracts, sent along as CSV or Excel, over HTTP.
 * Neither these contracts nor the outcome are kept. The parameters are gemeente and maand, and if
 * wanted alsGemeente, verschuif (months), formaat and wat: which table.
 */
@RestController
class ProefdraaiController {
  private final Declaratiearchief archief;
  private final DossierRepository dossiers;
  private final Codelijsten codelijsten;
  private final AlleenLezen database;
  private final Rechten rechten;

  ProefdraaiController(
      Declaratiearchief archief,
      DossierRepository dossiers,
      Codelijsten codelijsten,
      AlleenLezen database,
      Rechten rechten) {
    this.archief = archief;
    this.dossiers = dossiers;
    this.codelijsten = codelijsten;
    this.database = database;
    this.rechten = rechten;
  }

  @PostMapping("/api/proefdraaien")
  ResponseEntity<?> proefdraai(HttpServletRequest verzoek, Identiteit wie) throws IOException {
    Vraag vraag = Vraag.van(verzoek);
    Overzichtvorm vorm = vraag.vorm();
    String gemeente = vraag.gemeente();
    rechten.zelf(wie, gemeente);
    YearMonth maand = vraag.maand();
    String alsGemeente = vraag.alsGemeente();
    int verschuif = vraag.maanden("verschuif");
    boolean zijnKosten = "kosten".equals(vraag.woord("wat"));
    Contractlezing contracten = contracten(verzoek);
    Proefdraaier proefdraaier =
        new Proefdraaier(codelijsten, contracten.register(), alsGemeente, verschuif);
    Proefverslag verslag =
        database.vraag(
            () ->
                Proefverslag.van(
                    archief.declaraties(gemeente, maand).stream()
                        .map(declaratie -> proefdraaier.draai(declaratie, dossiers))
                        .toList(),
                    contracten.opmerkingen()));
    return vorm.antwoord(
        "proefdraai-%s%s-%s".formatted(zijnKosten ? "kosten-" : "", gemeente, maand),
        verslag,
        () -> zijnKosten ? verslag.kosten().tabel() : verslag.tabel(),
        new Voorbehoud(contracten.opmerkingen()));
  }

  private Contractlezing contracten(HttpServletRequest verzoek) throws IOException {
    byte[] bytes = new Begrensd(verzoek.getInputStream(), Tabellen.MAX_BYTES).readAllBytes();
    Contractlezing lezing = Contractbestand.lees(bytes, codelijsten);
    if (!lezing.isGoed()) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST,
              "Contracten kloppen niet",
              "Er is niets proefgedraaid. Verbeter wat bij fouten staat, met rij en kolom, en stuur"
                  + " het hele bestand opnieuw.")
          .met("fouten", lezing.fouten())
          .met("opmerkingen", lezing.opmerkingen());
    }
    return lezing;
  }
}
