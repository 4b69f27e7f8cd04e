package nl.sluis.koppeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.opstelling.Herstelopsteller;
import nl.sluis.opstelling.Herstelvoorstel;
import nl.sluis.verwerking.Berichten;
import nl.sluis.verwerking.Bestand;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be mended of a declaratie that was refused here; a proposal that nobody sends. */
@RestController
@RequestMapping("/api/berichten/{id}/herstelvoorstel")
class HerstelController {
  private final Berichten berichten;
  private final BerichtReader reader;
  private final Codelijsten codelijsten;
  private final Opstelling opstelling;

  HerstelController(
      Berichten berichten, BerichtReader reader, Codelijsten codelijsten, Opstelling opstelling) {
    this.berichten = berichten;
    this.reader = reader;
    this.codelijsten = codelijsten;
    this.opstelling = opstelling;
  }

  /** What becomes of each prestatie that was refused, and the message in base64. */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Voorstelweergave<Voorstelweergave.Hersteld> toon(@PathVariable UUID id) {
    Herstelvoorstel voorstel = voorstel(id);
    return new Voorstelweergave<>(
        voorstel.regels().stream().map(Voorstelweergave.Hersteld::van).toList(),
        voorstel.opmerkingen(),
        Voorstelweergave.Opgesteld.van(voorstel.declaratie()));
  }

  /** The message alone, as a file. */
  @GetMapping(produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> alsBericht(@PathVariable UUID id) {
    return DeclaratiesController.bestand(voorstel(id).declaratie());
  }

  private Herstelvoorstel voorstel(UUID id) {
    Leesresultaat gelezen = reader.lees(inhoud(id));
    if (!(gelezen.bericht() instanceof Declaratiebericht declaratie)) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Geen declaratie",
          "Een herstelvoorstel kan alleen bij een geldige declaratie (323).");
    }
    DeclaratieAntwoordbericht antwoord =
        antwoord(id, declaratie)
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Nog geen antwoord",
                        "Op deze declaratie is nog geen declaratie-antwoord (325). Probeer het later"
                            + " opnieuw."));
    return opstelling.stelOp(
        keuring ->
            new Herstelopsteller(keuring, opstelling.contracten(), codelijsten)
                .stelOp(
                    gelezen.soort().standaard(), declaratie, antwoord, opstelling.vandaag(), null));
  }

  private byte[] inhoud(UUID id) {
    return berichten
        .inhoud(id)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Bericht onbekend",
                    "Sluis kent geen bericht met dit kenmerk."));
  }

  /** Our own first, since the dossier holds what that says; else the last that passed here. */
  private Optional<DeclaratieAntwoordbericht> antwoord(UUID id, Declaratiebericht declaratie) {
    List<byte[]> kandidaten = new ArrayList<>();
    berichten.antwoordenVanAnderen(id).forEach(ander -> kandidaten.add(0, inhoud(ander)));
    berichten.antwoord(id).map(Bestand::inhoud).ifPresent(eigen -> kandidaten.add(0, eigen));
    return kandidaten.stream()
        .map(bytes -> reader.lees(bytes).bericht())
        .filter(DeclaratieAntwoordbericht.class::isInstance)
        .map(DeclaratieAntwoordbericht.class::cast)
        .filter(antwoord -> Toekenning.hoortBij(antwoord, declaratie))
        .findFirst();
  }
}
