/**
 * Overviews of money and volume: what was approved of a declaratie, what is left to claim on a
 * toewijzing, and what another contract register would have made of past declaraties. It only
 * looks.
 */
@NullMarked
@ApplicationModule(
    displayName = "verrekening",
    allowedDependencies = {
      "tabel",
      "bericht",
      "sleutel",
      "contract",
      "deelnemer",
      "dossier",
      "controle",
      "antwoord",
      "taak"
    })
package nl.sluis.verrekening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
