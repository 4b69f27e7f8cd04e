package nl.sluis.koppeling;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.util.stream.Collectors;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractlezing;
import nl.sluis.dossier.Declaratiearchief;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import nl.sluis.verrekening.Proefdraaier;
import nl.sluis.verrekening.Proefverslag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Holds the declaraties of a month against other contracts, sent along as CSV or Excel, over HTTP.
 * Neither these contracts nor the outcome are kept.
 */
@RestController
class ProefdraaiController {
  private final Declaratiearchief archief;
  private final DossierRepository dossiers;
  private final Codelijsten codelijsten;
  private final AlleenLezen database;

  ProefdraaiController(
      Declaratiearchief archief,
      DossierRepository dossiers,
      Codelijsten codelijsten,
      AlleenLezen database) {
    this.archief = archief;
    this.dossiers = dossiers;
    this.codelijsten = codelijsten;
    this.database = database;
  }

  @PostMapping("/api/proefdraaien")
  ResponseEntity<?> proefdraai(
      HttpServletRequest verzoek,
      @RequestParam String gemeente,
      @RequestParam YearMonth maand,
      @RequestParam(required = false) @Nullable String alsGemeente,
      @RequestParam(defaultValue = "0") int verschuif,
      @RequestParam(required = false) @Nullable String formaat,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
      throws IOException {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, accept);
    Proefdraaier proefdraaier =
        new Proefdraaier(codelijsten, contracten(verzoek), alsGemeente, verschuif);
    Proefverslag verslag =
        database.vraag(
            () ->
                Proefverslag.van(
                    archief.declaraties(gemeente, maand).stream()
                        .map(declaratie -> proefdraaier.draai(declaratie, dossiers))
                        .toList()));
    return vorm.antwoord("proefdraai-%s-%s".formatted(gemeente, maand), verslag, verslag::tabel);
  }

  private Contracten contracten(HttpServletRequest verzoek) throws IOException {
    byte[] bytes = verzoek.getInputStream().readNBytes(Tabellen.MAX_BYTES + 1);
    Contractlezing lezing = Contractbestand.lees(bytes, codelijsten);
    if (!lezing.isGoed()) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Onbruikbare contracten",
          lezing.fouten().stream().map(Tabelfout::tekst).collect(Collectors.joining("\n")));
    }
    return lezing.register();
  }
}
