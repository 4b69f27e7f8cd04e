/**
 * Why Sluis does not start, in Dutch and with what to do about it. A room that finds something
 * wrong at the start throws a Startfout; what others throw, it tells by an analyzer of its own.
 */
@NullMarked
@ApplicationModule(
    displayName = "start",
    allowedDependencies = {"json"})
package nl.sluis.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
