package nl.sluis.verwerking;

import java.util.Set;
import java.util.TreeSet;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.MetBsn;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.sleutel.Pseudoniemen;
import org.springframework.stereotype.Component;

/**
 * The line of the audit trail that tells how a message was judged: with the rules that it breaks,
 * and the clients whom it is about by their pseudonyms. What else happens to it is found by its id.
 */
@Component
class Oordeelspoor {
  private final Audittrail audit;
  private final Pseudoniemen pseudoniemen;

  Oordeelspoor(Audittrail audit, Pseudoniemen pseudoniemen) {
    this.audit = audit;
    this.pseudoniemen = pseudoniemen;
  }

  /**
   * Part of the transaction in which it was judged.
   *
   * @param wie who judged it
   * @param wat GECONTROLEERD, or by which way it was decided
   */
  void leg(String wie, String wat, Ontvangen bericht, Beoordeling beoordeling) {
    audit.schrijf(
        new Auditregel(wie, wat, bericht.id(), bericht.gemeente(), beoordeling.oordeel().name())
            .metRegels(beoordeling.bevindingen().stream().map(Bevinding::regel).toList())
            .metBetrokkenen(betrokkenen(beoordeling)));
  }

  private Set<String> betrokkenen(Beoordeling beoordeling) {
    Set<String> gevonden = new TreeSet<>();
    if (beoordeling.gelezen().isGelezen()) {
      beoordeling.gelezen().gelezen().klassen().forEach(klasse -> zoek(klasse, gevonden));
    }
    return gevonden;
  }

  private void zoek(Berichtklasse klasse, Set<String> gevonden) {
    if (klasse instanceof MetBsn client) {
      gevonden.add(pseudoniemen.van(client.bsn()));
    }
    klasse.kinderen().forEach(kind -> zoek(kind, gevonden));
  }
}
