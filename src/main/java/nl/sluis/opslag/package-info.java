/**
 * Where Sluis keeps things: the data folder, which one gateway at a time has, and the database,
 * which it brings with it unless another is configured. What stands in the tables is for the rooms
 * that have them.
 */
@NullMarked
@ApplicationModule(
    displayName = "opslag",
    allowedDependencies = {"sleutel", "start"})
package nl.sluis.opslag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
