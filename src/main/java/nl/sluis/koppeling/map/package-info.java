/** The channel of folders: each deelnemer has an in, which we empty, and an uit, which we fill. */
@NullMarked
package nl.sluis.koppeling.map;

import org.jspecify.annotations.NullMarked;
