/**
 * From what an aanbieder registered to a declaratie that is sent, and what may still be claimed.
 */
@NullMarked
package nl.sluis.console.declareren;

import org.jspecify.annotations.NullMarked;
