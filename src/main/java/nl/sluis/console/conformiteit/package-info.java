/** Conformance at the console: hand in a supplier's answers, see what came of it, withdraw. */
@NullMarked
package nl.sluis.console.conformiteit;

import org.jspecify.annotations.NullMarked;
