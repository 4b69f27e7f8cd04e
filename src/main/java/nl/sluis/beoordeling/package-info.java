/**
 * A person who decides: messages whose receiver answers itself, what Sluis proposes, and the
 * decision, by the API, by an answer of its own or by the end of the term (D74). What follows from
 * a decision is worked out here, and carried out by who processes messages.
 */
@NullMarked
@ApplicationModule(
    displayName = "beoordeling",
    allowedDependencies = {
      "bericht",
      "termijn",
      "contract",
      "deelnemer",
      "dossier",
      "controle",
      "berichtkluis",
      "wachtrij",
      "antwoord",
      "inzage"
    })
package nl.sluis.beoordeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
