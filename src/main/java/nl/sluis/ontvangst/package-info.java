/**
 * Storing before acknowledging: what is handed in is kept, with its line in the trail and its place
 * in the queue, before anybody hears that it was received. Also what Sluis hands in itself for a
 * gemeente, and which message improves which.
 */
@NullMarked
@ApplicationModule(
    displayName = "ontvangst",
    allowedDependencies = {
      "bericht",
      "sleutel",
      "transactie",
      "audit",
      "contract",
      "deelnemer",
      "dossier",
      "controle",
      "toewijzen",
      "berichtkluis",
      "wachtrij",
      "verwerking"
    })
package nl.sluis.ontvangst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
