/**
 * A schema as a program: what an XML schema says about the order, the number and the values of
 * elements, made ready to be held beside a message in the one pass in which it is read. It knows
 * what it approves; of all else it says that it is not sure, and the schema itself decides
 * (docs/besluiten/0005).
 */
@NullMarked
@ApplicationModule(
    displayName = "schema",
    allowedDependencies = {"xml"})
package nl.sluis.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
