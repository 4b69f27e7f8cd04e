/**
 * Delivery until it has arrived: what goes out waits in lanes, is brought round after round or
 * fetched from a postvak, and is parked where an operator sees it when that cannot be. By which way
 * a file is brought it asks through its own interface.
 */
@NullMarked
@ApplicationModule(
    displayName = "aflevering",
    allowedDependencies = {
      "sleutel",
      "transactie",
      "audit",
      "deelnemer",
      "berichtkluis",
      "wachtrij"
    })
package nl.sluis.aflevering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
