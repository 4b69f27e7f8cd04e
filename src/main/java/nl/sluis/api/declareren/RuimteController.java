package nl.sluis.api.declareren;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import nl.sluis.api.AlleenLezen;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractregister;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.tabel.Voorbehoud;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimteoverzicht;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may still be claimed between a gemeente and an aanbieder, over HTTP. The parameters are
 * gemeente, aanbieder, domein and maand, and if wanted toewijzing (numbers) or clientVan (numbers
 * of toewijzingen whose clients are meant), and formaat.
 */
@RestController
class RuimteController {
  private final DossierRepository dossiers;
  private final @Nullable Contractregister contracten;
  private final AlleenLezen database;
  private final Rechten rechten;

  RuimteController(
      DossierRepository dossiers,
      ObjectProvider<Contractregister> contracten,
      AlleenLezen database,
      Rechten rechten) {
    this.dossiers = dossiers;
    this.contracten = contracten.getIfAvailable();
    this.database = database;
    this.rechten = rechten;
  }

  @GetMapping("/api/ruimte")
  ResponseEntity<?> ruimte(HttpServletRequest verzoek, Identiteit wie) {
    Vraag vraag = Vraag.van(verzoek);
    Overzichtvorm vorm = vraag.vorm();
    Partijen partijen = vraag.partijen();
    rechten.partij(wie, partijen);
    YearMonth maand = vraag.maand();
    List<Ruimte> ruimten = database.vraag(() -> ruimten(vraag, partijen, maand));
    if (ruimten.isEmpty()) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND,
          "Geen toewijzing",
          "Sluis kent geen (zulke) toewijzing van gemeente %s aan aanbieder %s in domein %s."
              .formatted(partijen.gemeente(), partijen.aanbieder(), partijen.domein()));
    }
    return vorm.antwoord(
        "ruimte-%s-%s-%s".formatted(partijen.gemeente(), partijen.aanbieder(), maand),
        ruimten,
        () -> Ruimte.tabel(partijen, maand, ruimten),
        Voorbehoud.GEEN);
  }

  private List<Ruimte> ruimten(Vraag vraag, Partijen partijen, YearMonth maand) {
    Ruimteoverzicht overzicht = new Ruimteoverzicht(partijen, dossiers.van(partijen), contracten);
    if (!vraag.nummers("clientVan").isEmpty()) {
      return overzicht.vanClientenMet(vraag.nummers("clientVan"), maand);
    }
    return vraag.nummers("toewijzing").isEmpty()
        ? overzicht.alle(maand)
        : overzicht.van(vraag.nummers("toewijzing"), maand);
  }
}
