/** The pages for who is not inside yet, or not any more. */
@NullMarked
package nl.sluis.console.binnenkomst;

import org.jspecify.annotations.NullMarked;
