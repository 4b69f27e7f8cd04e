/**
 * A zip with messages, as deelnemers hand them in: unpacked within bounds, or refused as a whole.
 */
@NullMarked
@NamedInterface("zip")
package nl.sluis.koppeling.zip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
