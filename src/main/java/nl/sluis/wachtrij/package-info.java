/**
 * The durable queue: what is to be processed and delivered, whose turn it is, and who may at one
 * time. Work that is put in is done at once where that can be; what was lost on the way is found
 * again. How a kind of work is done it learns from the room that has it.
 */
@NullMarked
@ApplicationModule(
    displayName = "wachtrij",
    allowedDependencies = {"berichtkluis"})
package nl.sluis.wachtrij;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
