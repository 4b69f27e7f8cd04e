/** Toewijzingen: by their numbers, never by a client. */
@NullMarked
package nl.sluis.console.toewijzingen;

import org.jspecify.annotations.NullMarked;
