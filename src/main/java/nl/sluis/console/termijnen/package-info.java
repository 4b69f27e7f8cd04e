/** The terms as a clock: who has to do what by when. */
@NullMarked
package nl.sluis.console.termijnen;

import org.jspecify.annotations.NullMarked;
