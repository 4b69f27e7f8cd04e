package nl.sluis.api.declareren;

import java.util.UUID;
import nl.sluis.api.Herstelvoorstellen;
import nl.sluis.api.Opstelling;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.declareren.Herstelopsteller;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.stereotype.Component;

/** By the answer that a declaratie got, against the dossier and the contracts as they are now. */
@Component
class Herstelkamer implements Herstelvoorstellen {
  private final Declaratieantwoorden antwoorden;
  private final Codelijsten codelijsten;
  private final Opstelling opstelling;

  Herstelkamer(Declaratieantwoorden antwoorden, Codelijsten codelijsten, Opstelling opstelling) {
    this.antwoorden = antwoorden;
    this.codelijsten = codelijsten;
    this.opstelling = opstelling;
  }

  @Override
  public Naast voor(UUID id, Identiteit wie) {
    Leesresultaat gelezen = antwoorden.declaratie(id, wie);
    Declaratiebericht declaratie = (Declaratiebericht) gelezen.gelezen();
    DeclaratieAntwoordbericht antwoord =
        (DeclaratieAntwoordbericht) antwoorden.antwoord(id, gelezen, wie).gelezen();
    return new Naast(
        declaratie,
        opstelling.stelOp(
            keuring ->
                new Herstelopsteller(keuring, opstelling.contracten(), codelijsten)
                    .stelOp(
                        gelezen.soort().standaard(),
                        declaratie,
                        antwoord,
                        opstelling.vandaag(),
                        null)));
  }
}
