/**
 * The forms in which an opdracht answers: verdicts as text, JSON, HTML, JUnit, SARIF and the
 * national report; overviews as text, CSV and Excel; and by which versions they were made.
 */
@NullMarked
@ApplicationModule(
    displayName = "verslag",
    allowedDependencies = {
      "xml",
      "invoer",
      "bericht",
      "tabel",
      "contract",
      "controle",
      "antwoord",
      "toezicht",
      "verrekening",
      "verantwoording",
      "cijfers",
      "publicatie",
      "uitvraag",
      "toewijzen"
    })
package nl.sluis.verslag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
