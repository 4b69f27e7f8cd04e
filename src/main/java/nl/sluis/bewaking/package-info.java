/**
 * Watches over the rest: figures for Prometheus, the state of each way in and out, the balance of
 * what came in, and alarms that are told once when they begin and once when they end. It reads what
 * the other rooms keep and changes nothing there.
 */
@NullMarked
@ApplicationModule(
    displayName = "bewaking",
    allowedDependencies = {
      "aflevering",
      "bericht",
      "start",
      "deelnemer",
      "controle",
      "termijn",
      "verwerking"
    })
package nl.sluis.bewaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
