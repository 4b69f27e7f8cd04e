/**
 * Composing a toewijzing from a beschikking, and showing beforehand what its receiver would make of
 * it. Nothing here is sent by itself.
 */
@NullMarked
@ApplicationModule(
    displayName = "toewijzen",
    allowedDependencies = {
      "bericht",
      "json",
      "sleutel",
      "contract",
      "dossier",
      "controle",
      "antwoord"
    })
package nl.sluis.toewijzen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
