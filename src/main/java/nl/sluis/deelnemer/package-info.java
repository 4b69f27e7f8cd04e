/**
 * Who is connected to the gateway: aanbieders, gemeenten and regio's, each with its channel, its
 * format, how it logs on, who may send for it and what it may send. From the configuration and from
 * the operator's API. What goes over a channel it does not know.
 */
@NullMarked
@ApplicationModule(
    displayName = "deelnemer",
    allowedDependencies = {"bericht", "json", "audit"})
package nl.sluis.deelnemer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
