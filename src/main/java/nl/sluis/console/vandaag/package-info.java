/** The first page: what waits for whoever looks. */
@NullMarked
package nl.sluis.console.vandaag;

import org.jspecify.annotations.NullMarked;
