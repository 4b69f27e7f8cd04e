/**
 * Conformance runs, and later the monitoring of contracts and reports for the regio. A case says
 * what a message must lead to, and anyone can run it against this or another system. Only fixed
 * texts and codes leave this room, never a client's data.
 */
@NullMarked
@ApplicationModule(
    displayName = "toezicht",
    allowedDependencies = {
      "xml",
      "start",
      "bericht",
      "tabel",
      "json",
      "contract",
      "dossier",
      "controle",
      "antwoord"
    })
package nl.sluis.toezicht;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
