/**
 * The messages that were received, as they are kept: encrypted, with every state they were in, what
 * their head says about kind and parties, and the verdict on them. It keeps and finds, and does
 * nothing with a message.
 */
@NullMarked
@ApplicationModule(
    displayName = "berichtkluis",
    allowedDependencies = {"bericht", "sleutel", "controle"})
package nl.sluis.berichtkluis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
