/** Files that people hand in at the console: read, kept between two pages, and shown as a table. */
@NullMarked
package nl.sluis.console.bestand;

import org.jspecify.annotations.NullMarked;
