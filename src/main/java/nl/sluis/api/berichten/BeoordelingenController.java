package nl.sluis.api.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.sluis.api.Bladeren;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Beoordelingsstand;
import nl.sluis.beoordeling.Besluitopdracht;
import nl.sluis.beoordeling.Besluituitslag;
import nl.sluis.beoordeling.Wachtend;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For a back-office that decides itself: what waits, what Sluis proposes, and its decision. */
@RestController
@RequestMapping("/api")
class BeoordelingenController {
  private final Beoordelingen beoordelingen;
  private final Rechten rechten;
  private final Clock klok;

  BeoordelingenController(Beoordelingen beoordelingen, Rechten rechten, Clock klok) {
    this.beoordelingen = beoordelingen;
    this.rechten = rechten;
    this.klok = klok;
  }

  /** What waits for a decision, as the API shows it. */
  record Wachtweergave(
      UUID bericht,
      String beoordeling,
      String beslisser,
      String berichtsoort,
      String afzender,
      String ontvanger,
      String identificatie,
      Instant ontvangen,
      String voorstel,
      LocalDate uiterlijk,
      boolean verstreken) {}

  /** What waits for who asks, or for the operator all that waits; the most urgent first. */
  @GetMapping("/beoordelingen")
  ResponseEntity<List<Wachtweergave>> wachtend(HttpServletRequest verzoek, Identiteit wie) {
    Bladeren bladeren = Bladeren.van("/beoordelingen", verzoek);
    return bladeren.antwoord(
        beoordelingen
            .wachtend(rechten.alleenVan(wie), bladeren.vanaf(), bladeren.opTeHalen())
            .stream()
            .map(this::weergave)
            .toList());
  }

  private Wachtweergave weergave(Wachtend wachtend) {
    return new Wachtweergave(
        wachtend.bericht(),
        Berichtweergave.adres(wachtend.bericht()) + "/beoordeling",
        wachtend.beslisser(),
        wachtend.berichtsoort(),
        wachtend.afzender(),
        wachtend.ontvanger(),
        wachtend.identificatie(),
        wachtend.ontvangen(),
        wachtend.voorstel(),
        wachtend.uiterlijk(),
        LocalDate.now(klok).isAfter(wachtend.uiterlijk()));
  }

  @GetMapping("/berichten/{id}/beoordeling")
  Beoordelingweergave toon(@PathVariable UUID id, Identiteit wie) {
    keurToegang(id, wie);
    return Beoordelingweergave.van(beoordelingen.toon(id));
  }

  /** 200 when it is carried out, and when the same was decided before; 400 names all mistakes. */
  @PostMapping("/berichten/{id}/beoordeling")
  Beoordelingweergave besluit(@PathVariable UUID id, HttpServletRequest verzoek, Identiteit wie)
      throws IOException {
    keurToegang(id, wie);
    Besluitopdracht opdracht = Besluitlezer.lees(verzoek);
    Besluituitslag uitslag = beoordelingen.besluit(id, opdracht, wie.inAudit());
    return switch (uitslag.soort()) {
      case BESLOTEN, AL_ZO_BESLOTEN -> Beoordelingweergave.van(beoordelingen.toon(id));
      case ONGELDIG -> throw Besluitlezer.ongeldigBesluit().met("fouten", uitslag.fouten());
      case ONMOGELIJK ->
          throw new Verzoekfout(
                  HttpStatus.CONFLICT,
                  "Goedkeuren kan niet meer",
                  "Er is niets gedaan: wat u goedkeurt, is er al, en kan er maar één keer zijn."
                      + " Keur deze lijnen af, of laat de eerdere eerst terugnemen.")
              .met("fouten", uitslag.fouten());
      case ANDERS_BESLOTEN ->
          throw new Verzoekfout(
              HttpStatus.CONFLICT,
              "Al anders besloten",
              "Over dit bericht is al een ander besluit genomen, en dat is verstuurd. Het besluit"
                  + " staat op dit adres.");
      case GEWIJZIGD, TWEEDE_NODIG ->
          throw new IllegalStateException("Only a draft can end so: " + uitslag.soort());
      case NU_NIET ->
          throw new Verzoekfout(
              HttpStatus.SERVICE_UNAVAILABLE,
              "Nu niet",
              "Tussen deze partijen worden nog berichten verwerkt. Stuur het besluit zo opnieuw.");
    };
  }

  /** Who may not see it, is not told that it exists. */
  private void keurToegang(UUID id, Identiteit wie) {
    beoordelingen
        .stand(id)
        .map(Beoordelingsstand::beslisser)
        .filter(beslisser -> rechten.is(wie, beslisser))
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Geen beoordeling",
                    "Er is geen bericht met dit kenmerk waarover u beslist. Wat op u wacht, staat"
                        + " op /api/beoordelingen."));
  }
}
