/**
 * No child: the only way in which a figure of more than one party leaves. Facts are put in a tree,
 * what could be traced to a few clients goes together into a rest, and what comes out is the one
 * type that renderers of such figures take. The tree itself knows no message and no indicator.
 */
@NullMarked
@ApplicationModule(
    displayName = "publicatie",
    allowedDependencies = {"bericht", "contract", "cijfers"})
package nl.sluis.publicatie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
