/**
 * Work that takes longer than somebody waits for, on the server: item by item, with how far it is,
 * and to be stopped. It goes on where it was after a restart, on whatever node. What is done with
 * an item is for the room that has it.
 */
@NullMarked
@ApplicationModule(
    displayName = "taak",
    allowedDependencies = {"audit", "deelnemer", "wachtrij"})
package nl.sluis.taak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
