/**
 * The command: one class per opdracht, the files it is given and the forms in which it answers. It
 * is the only room that knows standard output and exit statuses; everything that it tells comes
 * from the rooms below.
 */
@NullMarked
@ApplicationModule(
    displayName = "command",
    allowedDependencies = {
      "bericht",
      "sleutel",
      "start",
      "tabel",
      "audit",
      "opslag",
      "contract",
      "dossier",
      "factuur",
      "controle",
      "antwoord",
      "declareren",
      "toezicht",
      "conformiteit",
      "zip",
      "verrekening",
      "verantwoording",
      "cijfers",
      "publicatie",
      "uitvraag",
      "uitvraag::cbs",
      "uitvraag::gmsd",
      "uitvraag::iv3",
      "uitvraag::nza",
      "toewijzen",
      "koppeling::ggk",
      "meting",
      "invoer",
      "verslag"
    })
package nl.sluis.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
