/** The one box in which any number may be typed. */
@NullMarked
package nl.sluis.console.zoeken;

import org.jspecify.annotations.NullMarked;
