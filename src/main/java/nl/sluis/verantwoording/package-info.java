/**
 * The accounts of a year: what an aanbieder delivered per gemeente and product, and how that
 * follows from what was sent and answered. It only looks. It is a layout of ours that joins the
 * productieverantwoording, and no official format.
 */
@NullMarked
@ApplicationModule(
    displayName = "verantwoording",
    allowedDependencies = {
      "tabel",
      "bericht",
      "contract",
      "dossier",
      "factuur",
      "verrekening",
      "declareren"
    })
package nl.sluis.verantwoording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
