/**
 * The one place where readers and writers of XML, schemas and their validators are made: no DTD,
 * nothing from outside, and bounded. A protection that cannot be switched on is an error.
 */
@NullMarked
@ApplicationModule(
    displayName = "xml",
    allowedDependencies = {})
package nl.sluis.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
