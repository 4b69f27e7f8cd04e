/**
 * The lines of declaraties that were refused and what is done about them: by cause, one by one, and
 * whether what was sent instead was approved. It follows from what is processed, and is kept in
 * that transaction.
 */
@NullMarked
@ApplicationModule(
    displayName = "herstel",
    allowedDependencies = {
      "bericht",
      "sleutel",
      "transactie",
      "controle",
      "berichtkluis",
      "inzage",
      "wachtrij"
    })
package nl.sluis.herstel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
