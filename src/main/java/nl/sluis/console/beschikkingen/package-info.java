/** Handing in a beschikking: what it becomes is shown first, and sent by a separate act. */
@NullMarked
package nl.sluis.console.beschikkingen;

import org.jspecify.annotations.NullMarked;
