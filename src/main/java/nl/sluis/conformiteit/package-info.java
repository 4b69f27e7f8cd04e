/**
 * Statements that a system keeps to the standard: made from a run of its answers against a set of
 * cases, signed, with an address of their own that follows from what they say, and to be checked by
 * everybody without us. What a run comes to is for toezicht; here is what is said of it.
 */
@NullMarked
@ApplicationModule(
    displayName = "conformiteit",
    allowedDependencies = {
      "bericht",
      "json",
      "zip",
      "sleutel",
      "audit",
      "deelnemer",
      "controle",
      "toezicht"
    })
package nl.sluis.conformiteit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
