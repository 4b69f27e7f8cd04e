package nl.sluis.opstelling;

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

  public Rapport rapport() {
    return Rapport.van(bestandsnaam, beoordeling);
  }
}
