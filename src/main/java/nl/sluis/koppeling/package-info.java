/**
 * The ways in and out of the gateway, and who is connected by which: deelnemers, their folders, and
 * HTTP. It hands over bytes and fetches results; what a message means it does not know.
 */
@NullMarked
@ApplicationModule(
    displayName = "koppeling",
    allowedDependencies = {
      "json",
      "tabel",
      "factuur",
      "opstelling",
      "verrekening",
      "bericht",
      "sleutel",
      "audit",
      "deelnemer",
      "contract",
      "dossier",
      "controle",
      "antwoord",
      "verwerking",
      "bewaking",
      "bewaren"
    })
package nl.sluis.koppeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
