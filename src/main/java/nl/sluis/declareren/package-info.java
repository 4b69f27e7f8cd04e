/**
 * Composing a declaratie from registrations, and a new one from a partly refused one, and showing
 * beforehand what its receiver would make of it. Nothing here is sent by itself.
 */
@NullMarked
@ApplicationModule(
    displayName = "declareren",
    allowedDependencies = {"bericht", "tabel", "contract", "dossier", "controle", "antwoord"})
package nl.sluis.declareren;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
