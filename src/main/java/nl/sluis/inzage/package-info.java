/**
 * What there is to tell about messages and the audit trail, and to whom: of each message its sender
 * and its receiver see what is theirs (D58). It looks, and changes nothing.
 */
@NullMarked
@ApplicationModule(
    displayName = "inzage",
    allowedDependencies = {"bericht", "sleutel", "audit", "deelnemer", "controle", "berichtkluis"})
package nl.sluis.inzage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
