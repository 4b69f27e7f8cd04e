package nl.sluis.api.declareren;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.api.AlleenLezen;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractregel;
import nl.sluis.declareren.Registraties;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.verantwoording.Jaaropdracht;
import nl.sluis.verantwoording.Jaaropstelling;
import nl.sluis.verantwoording.Jaaroverzicht;
import nl.sluis.verantwoording.Voorwaarden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The accounts of a year of an aanbieder, over HTTP, from what went through the gateway. Only he
 * sees them: they are of all his gemeenten together. The parameters are aanbieder, domein and jaar,
 * and if wanted formaat.
 */
@RestController
class VerantwoordingController {
  private final Jaardeclaraties declaraties;
  private final DossierRepository dossiers;
  private final Contractbeheer contracten;
  private final Codelijsten codelijsten;
  private final AlleenLezen database;
  private final Rechten rechten;
  private final Clock klok;

  VerantwoordingController(
      Jaardeclaraties declaraties,
      DossierRepository dossiers,
      Contractbeheer contracten,
      Codelijsten codelijsten,
      AlleenLezen database,
      Rechten rechten,
      Clock klok) {
    this.declaraties = declaraties;
    this.dossiers = dossiers;
    this.contracten = contracten;
    this.codelijsten = codelijsten;
    this.database = database;
    this.rechten = rechten;
    this.klok = klok;
  }

  /** The accounts with what does not count in them. */
  private record Uitkomst(Jaaroverzicht overzicht, List<String> voorbehoud) {}

  @GetMapping("/api/verantwoording/jaar")
  ResponseEntity<?> jaar(HttpServletRequest verzoek, Identiteit wie) {
    Vraag vraag = Vraag.van(verzoek);
    Overzichtvorm vorm = vraag.tabelvorm();
    Jaaropdracht opdracht = vraag.jaaropdracht();
    rechten.zelf(wie, opdracht.aanbieder());
    Uitkomst uitkomst = database.vraag(() -> stelOp(opdracht, wie));
    if (uitkomst.overzicht.regels().isEmpty()) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND,
          "Niets te verantwoorden",
          "Sluis kent over %d geen declaratie en geen contract voor beschikbaarheid van aanbieder %s in domein %s."
              .formatted(opdracht.jaar(), opdracht.aanbieder(), opdracht.domein()));
    }
    return vorm.bladen(
        "verantwoording-%d-%s-%s"
            .formatted(opdracht.jaar(), opdracht.aanbieder(), opdracht.domein()),
        uitkomst.overzicht.bladen(null, uitkomst.voorbehoud));
  }

  private Uitkomst stelOp(Jaaropdracht opdracht, Identiteit wie) {
    Jaardeclaraties.Gevonden gevonden = declaraties.van(opdracht, wie);
    List<Contractregel> regels =
        contracten.regels(null, null, null).orElse(List.of()).stream()
            .filter(regel -> regel.aanbieder().equals(opdracht.aanbieder()))
            .filter(regel -> regel.standaard() == opdracht.standaard())
            .toList();
    Set<String> gemeenten = new TreeSet<>();
    gevonden.standen().forEach(stand -> gemeenten.add(stand.gemeente()));
    regels.forEach(regel -> gemeenten.addAll(regel.gemeenten()));
    Map<String, Relatiedossier> relaties = new TreeMap<>();
    gemeenten.forEach(
        gemeente ->
            relaties.put(
                gemeente,
                dossiers.van(new Partijen(opdracht.standaard(), gemeente, opdracht.aanbieder()))));
    Jaaroverzicht overzicht =
        new Jaaropstelling(
                opdracht,
                new Contracten(regels, ""),
                Voorwaarden.ingebouwd(),
                codelijsten::gemeentenaam,
                LocalDate.now(klok))
            .stelOp(gevonden.standen(), relaties, Registraties.GEEN, null);
    return new Uitkomst(overzicht, gevonden.teltNietMee());
  }
}
