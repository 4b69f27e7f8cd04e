/**
 * Who comes in over HTTP and SOAP: logging on with a client certificate or an access token, how
 * much one may ask, and how the connection is secured. What an identity may see and do is decided
 * where it is asked for.
 */
@NullMarked
@ApplicationModule(
    displayName = "toegang",
    allowedDependencies = {"start", "audit", "deelnemer"})
package nl.sluis.toegang;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
