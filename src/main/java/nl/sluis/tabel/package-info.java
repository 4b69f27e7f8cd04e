/**
 * Tables as people exchange them: rows of texts, read from and written to CSV and Excel. What a
 * column means is for the room that uses it; this one knows where every cell stands.
 */
@NullMarked
@ApplicationModule(
    displayName = "tabel",
    allowedDependencies = {"xml"})
package nl.sluis.tabel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
