/**
 * One message from received to answered: stored before it is acknowledged, processed in one
 * transaction by the steps of the Camel route verwerking, and delivered until it has arrived. It
 * knows neither folders nor HTTP: who is connected, and how, it asks through its own interfaces.
 */
@NullMarked
@ApplicationModule(
    displayName = "verwerking",
    allowedDependencies = {
      "bericht",
      "sleutel",
      "transactie",
      "termijn",
      "audit",
      "contract",
      "deelnemer",
      "dossier",
      "controle",
      "antwoord",
      "toewijzen",
      "berichtkluis",
      "wachtrij",
      "aflevering",
      "beoordeling"
    })
package nl.sluis.verwerking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
