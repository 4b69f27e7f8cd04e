/** Deciding what waits for a decision: the queue, a message line by line, and the decision. */
@NullMarked
package nl.sluis.console.beoordelen;

import org.jspecify.annotations.NullMarked;
