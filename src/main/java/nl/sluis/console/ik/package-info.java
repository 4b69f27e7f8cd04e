/** What somebody is here himself: his roles, his session, and what he chose. */
@NullMarked
package nl.sluis.console.ik;

import org.jspecify.annotations.NullMarked;
