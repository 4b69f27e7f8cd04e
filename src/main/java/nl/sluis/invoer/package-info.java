/**
 * What a person hands to an opdracht and what becomes of it: files, folders and zips, the dossier
 * of earlier messages, the contracts and code lists to judge by, and the verdict on each file. It
 * needs no server and no database, and leaves no trace.
 */
@NullMarked
@ApplicationModule(
    displayName = "invoer",
    allowedDependencies = {
      "bericht",
      "zip",
      "tabel",
      "contract",
      "dossier",
      "controle",
      "antwoord",
      "verrekening",
      "verantwoording",
      "termijn",
      "cijfers",
      "uitvraag"
    })
package nl.sluis.invoer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
