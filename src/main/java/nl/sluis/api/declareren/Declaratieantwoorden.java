package nl.sluis.api.declareren;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A declaratie that was received, and the answer to it. */
@Component
class Declaratieantwoorden {
  private final Berichten berichten;
  private final BerichtReader reader;
  private final Rechten rechten;

  Declaratieantwoorden(Berichten berichten, BerichtReader reader, Rechten rechten) {
    this.berichten = berichten;
    this.reader = reader;
    this.rechten = rechten;
  }

  /**
   * The declaratie (323) with this id.
   *
   * @throws Verzoekfout when there is none that this one may see
   */
  Leesresultaat declaratie(UUID id, Identiteit wie) {
    rechten.bericht(wie, id);
    Leesresultaat gelezen = reader.lees(inhoud(id));
    if (!(gelezen.bericht() instanceof Declaratiebericht)) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Geen declaratie",
          "Dit kan alleen bij een geldige declaratie (JW323 of WMO323).");
    }
    return gelezen;
  }

  /**
   * The answer (325) to it: our own first, since the dossier holds what that says; else the last
   * that passed here.
   *
   * @throws Verzoekfout when there is none that this one may see
   */
  Leesresultaat antwoord(UUID id, Leesresultaat declaratie, Identiteit wie) {
    return gegeven(id, wie).stream()
        .map(reader::lees)
        .filter(
            gelezen ->
                gelezen.bericht() instanceof DeclaratieAntwoordbericht antwoord
                    && Toekenning.hoortBij(antwoord, (Declaratiebericht) declaratie.gelezen()))
        .findFirst()
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Nog geen antwoord",
                    "Op deze declaratie is nog geen declaratie-antwoord (325). Probeer het later"
                        + " opnieuw."));
  }

  private List<byte[]> gegeven(UUID id, Identiteit wie) {
    List<byte[]> gegeven = new ArrayList<>();
    berichten.antwoordenVanAnderen(id).stream()
        .filter(ander -> rechten.ziet(wie, ander))
        .forEach(ander -> gegeven.add(0, inhoud(ander)));
    berichten.antwoord(id).map(Bestand::inhoud).ifPresent(eigen -> gegeven.add(0, eigen));
    return gegeven;
  }

  private byte[] inhoud(UUID id) {
    return berichten.inhoud(id).orElseThrow(Rechten::berichtOnbekend);
  }
}
