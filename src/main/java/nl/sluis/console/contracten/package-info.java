/** The contract register at the console: what is in it, its versions, and putting a file in it. */
@NullMarked
package nl.sluis.console.contracten;

import org.jspecify.annotations.NullMarked;
