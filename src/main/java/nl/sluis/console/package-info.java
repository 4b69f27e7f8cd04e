/**
 * The console: the pages on which people do their work. HTML made on the server, by templates in
 * src/main/jte; what one may see follows from the same rights as the API.
 */
@NullMarked
@ApplicationModule(
    displayName = "console",
    allowedDependencies = {
      "aflevering",
      "api",
      "beoordeling",
      "audit",
      "bericht",
      "berichtkluis",
      "bewaking",
      "bewaren",
      "cijfers",
      "conformiteit",
      "contract",
      "controle",
      "declareren",
      "deelnemer",
      "dossier",
      "factuur",
      "herstel",
      "inzage",
      "koppeling",
      "ontvangst",
      "opslag",
      "sleutel",
      "start",
      "taak",
      "tabel",
      "termijn",
      "toegang",
      "toezicht",
      "toewijzen",
      "verantwoording",
      "verrekening",
      "verslag",
      "verwerking",
    })
package nl.sluis.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
