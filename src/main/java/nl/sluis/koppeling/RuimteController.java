package nl.sluis.koppeling;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contractregister;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimteoverzicht;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may still be claimed between a gemeente and an aanbieder, over HTTP. */
@RestController
class RuimteController {
  private final DossierRepository dossiers;
  private final @Nullable Contractregister contracten;
  private final AlleenLezen database;

  RuimteController(
      DossierRepository dossiers,
      ObjectProvider<Contractregister> contracten,
      AlleenLezen database) {
    this.dossiers = dossiers;
    this.contracten = contracten.getIfAvailable();
    this.database = database;
  }

  /** Of all toewijzingen, of some by number, or of the clients of some. */
  @GetMapping("/api/ruimte")
  ResponseEntity<?> ruimte(
      @RequestParam String gemeente,
      @RequestParam String aanbieder,
      @RequestParam String domein,
      @RequestParam YearMonth maand,
      @RequestParam(defaultValue = "") Set<Long> toewijzing,
      @RequestParam(defaultValue = "") Set<Long> clientVan,
      @RequestParam(required = false) @Nullable String formaat,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, accept);
    Partijen partijen = new Partijen(standaard(domein), gemeente, aanbieder);
    List<Ruimte> ruimten =
        database.vraag(
            () -> {
              Ruimteoverzicht overzicht =
                  new Ruimteoverzicht(partijen, dossiers.van(partijen), contracten);
              if (!clientVan.isEmpty()) {
                return overzicht.vanClientenMet(clientVan, maand);
              }
              return toewijzing.isEmpty()
                  ? overzicht.alle(maand)
                  : overzicht.van(toewijzing, maand);
            });
    if (ruimten.isEmpty()) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND,
          "Geen toewijzing",
          "Sluis kent geen (zulke) toewijzing van gemeente %s aan aanbieder %s in domein %s."
              .formatted(gemeente, aanbieder, partijen.domein()));
    }
    return vorm.antwoord(
        "ruimte-%s-%s-%s".formatted(gemeente, aanbieder, maand),
        ruimten,
        () -> Ruimte.tabel(partijen, maand, ruimten));
  }

  private static Standaard standaard(String domein) {
    return Standaard.metDomein(domein)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.BAD_REQUEST, "Onbekend domein", "Kies domein=JW of domein=WMO."));
  }
}
