/**
 * Keys and what is done with them: encryption at rest, pseudonyms of clients and the signature
 * under a checkpoint of the trail. Which column is encrypted is for the room that has it to say.
 */
@NullMarked
@ApplicationModule(
    displayName = "sleutel",
    allowedDependencies = {})
package nl.sluis.sleutel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
