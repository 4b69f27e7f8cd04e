/**
 * JSON as people hand it in: read within bounds, held against a schema of ours, and every mistake
 * told in Dutch with its place. What a field means is for the room that uses it.
 */
@NullMarked
@ApplicationModule(
    displayName = "json",
    allowedDependencies = {})
package nl.sluis.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
