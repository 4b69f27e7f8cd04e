/**
 * Facts of what was exchanged, without a Bsn and without a name, and the figures of the region that
 * follow from them. A fact is appended when its message is processed; only its verdict may come
 * later. A figure is computed from facts alone, so that the same facts give the same figure.
 */
@NullMarked
@ApplicationModule(
    displayName = "cijfers",
    allowedDependencies = {
      "tabel",
      "bericht",
      "sleutel",
      "transactie",
      "deelnemer",
      "contract",
      "controle",
      "antwoord",
      "termijn",
      "verantwoording"
    })
package nl.sluis.cijfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
