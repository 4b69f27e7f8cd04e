/**
 * How long what is kept stays, and what is kept about one client: retention by a daily round, the
 * extract of all that is held about somebody, and its erasure where the law allows. It reads and
 * clears what the rooms below keep.
 */
@NullMarked
@ApplicationModule(
    displayName = "bewaren",
    allowedDependencies = {
      "bericht",
      "sleutel",
      "audit",
      "deelnemer",
      "berichtkluis",
      "inzage",
      "herstel"
    })
package nl.sluis.bewaren;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
