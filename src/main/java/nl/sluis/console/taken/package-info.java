/** Long work on the server: how far it is, and how it ended. */
@NullMarked
package nl.sluis.console.taken;

import org.jspecify.annotations.NullMarked;
