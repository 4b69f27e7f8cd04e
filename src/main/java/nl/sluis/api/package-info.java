/** The HTTP API: messages, contracts, overviews; every fault as problem+json in Dutch. */
@NullMarked
@ApplicationModule(
    displayName = "api",
    allowedDependencies = {
      "bericht",
      "zip",
      "json",
      "opslag",
      "sleutel",
      "tabel",
      "audit",
      "contract",
      "deelnemer",
      "dossier",
      "factuur",
      "toegang",
      "controle",
      "antwoord",
      "declareren",
      "toewijzen",
      "verrekening",
      "verantwoording",
      "termijn",
      "berichtkluis",
      "inzage",
      "aflevering",
      "beoordeling",
      "verwerking",
      "ontvangst",
      "bewaking",
      "bewaren",
      "koppeling",
      "toezicht",
      "conformiteit",
      "cijfers",
      "publicatie",
    })
package nl.sluis.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
