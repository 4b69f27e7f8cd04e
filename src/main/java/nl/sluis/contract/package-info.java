/**
 * Contracts, products, the four betaaltitels and the arithmetic of volume and money. Amounts are
 * eurocents and all arithmetic is exact. It is empty until the contract register comes.
 */
@NullMarked
@ApplicationModule(
    displayName = "contract",
    allowedDependencies = {"bericht", "audit"})
package nl.sluis.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
