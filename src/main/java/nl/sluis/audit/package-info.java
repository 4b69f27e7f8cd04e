/**
 * The audit trail: who did what, on which message, with which outcome. It is written in the
 * transaction of what it records. No name, BSN or free text of a message may enter.
 */
@NullMarked
@ApplicationModule(
    displayName = "audit",
    allowedDependencies = {"transactie", "sleutel"})
package nl.sluis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
