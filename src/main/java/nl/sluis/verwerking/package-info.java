/**
 * One message from received to answered, in one transaction, by the steps of the Camel route
 * verwerking; what goes wrong is tried again, and parked in the end.
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
      "berichtkluis",
      "wachtrij",
      "taak",
      "herstel",
      "cijfers",
      "aflevering",
      "beoordeling"
    })
package nl.sluis.verwerking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
