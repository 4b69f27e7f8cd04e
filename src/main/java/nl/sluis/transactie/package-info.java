/**
 * What belongs to one transaction in the database and ends with it. What it is about is for the
 * room that uses it.
 */
@NullMarked
@ApplicationModule(
    displayName = "transactie",
    allowedDependencies = {})
package nl.sluis.transactie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
