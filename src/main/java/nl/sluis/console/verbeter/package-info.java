/** A message that its sender edited and sends again: first the difference, then the act. */
@NullMarked
package nl.sluis.console.verbeter;

import org.jspecify.annotations.NullMarked;
