/**
 * The periodic e-invoice for what is paid by beschikbaarheid: made from a contract line, as UBL 2.1
 * by NLCIUS and Peppol BIS 3.
 */
@NullMarked
@ApplicationModule(
    displayName = "factuur",
    allowedDependencies = {"xml", "json", "bericht", "contract"})
package nl.sluis.factuur;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
