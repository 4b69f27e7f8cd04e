/** The Regelboek: what each rule asks, how to mend a breach, and how often it was broken. */
@NullMarked
package nl.sluis.console.regels;

import org.jspecify.annotations.NullMarked;
