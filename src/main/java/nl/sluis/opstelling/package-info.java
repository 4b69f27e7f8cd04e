/**
 * Composing a heenbericht and showing beforehand what its receiver would make of it: a toewijzing
 * from a beschikking, a declaratie from registrations, and a new declaratie from a partly refused
 * one. Nothing here is sent by itself.
 */
@NullMarked
@ApplicationModule(
    displayName = "opstelling",
    allowedDependencies = {
      "json",
      "tabel",
      "bericht",
      "sleutel",
      "audit",
      "contract",
      "dossier",
      "controle",
      "antwoord"
    })
package nl.sluis.opstelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
