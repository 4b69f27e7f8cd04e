/** Messages: the list, and one of them. */
@NullMarked
package nl.sluis.console.berichten;

import org.jspecify.annotations.NullMarked;
