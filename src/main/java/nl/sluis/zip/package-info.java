/**
 * Zips with messages, known by their first bytes and unpacked within bounds: as they are handed in,
 * by what may go together in one, or as somebody has them on a disk.
 */
@NullMarked
@ApplicationModule(
    displayName = "zip",
    allowedDependencies = {"bericht"})
package nl.sluis.zip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
