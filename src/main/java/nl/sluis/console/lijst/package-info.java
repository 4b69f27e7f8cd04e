/** What every list of the console has: filters, pages, a count, and the selection as a file. */
@NullMarked
package nl.sluis.console.lijst;

import org.jspecify.annotations.NullMarked;
