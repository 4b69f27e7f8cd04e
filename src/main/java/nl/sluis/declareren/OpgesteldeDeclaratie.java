package nl.sluis.declareren;

import java.util.List;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rapport;

/**
 * A declaratie that was composed and not sent, with what its receiver would make of it.
 *
 * @param bestandsnaam such as JW323-036320260401.xml
 * @param beoordeling of the message as it stands in xml
 */
public record OpgesteldeDeclaratie(
    String bestandsnaam, byte[] xml, Declaratiebericht bericht, Beoordeling beoordeling) {

  private static final String NIET_VERSTUURD =
      "Er is niets verstuurd. Controleer de declaratie en stuur haar dan zelf.";
  private static final String EERST_VERBETEREN =
      "Er is niets verstuurd. Verbeter eerst wat hierboven staat, en stel de declaratie opnieuw op.";

  /** What its receiver would make of it. */
  public Rapport rapport() {
    return Rapport.van(bestandsnaam, beoordeling)
        .metVervolg(List.of(beoordeling.isGoedgekeurd() ? NIET_VERSTUURD : EERST_VERBETEREN));
  }

  /** The same with what was reckoned, also where it agreed. */
  public Rapport rapportMetBerekeningen() {
    return rapport().met(beoordeling.rekenregels().toList());
  }
}
