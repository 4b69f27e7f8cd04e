/** The lines that were refused: by cause, one by one, and what is done about them. */
@NullMarked
package nl.sluis.console.afgekeurd;

import org.jspecify.annotations.NullMarked;
