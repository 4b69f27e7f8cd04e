/** A figure of the regio, to each what he may see of it. */
@NullMarked
package nl.sluis.console.regio;

import org.jspecify.annotations.NullMarked;
