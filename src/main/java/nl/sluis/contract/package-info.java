/**
 * Contracts, products, the four betaaltitels and the arithmetic of volume and money: what may be
 * claimed on a toewijzing, what it must cost, and how that was reckoned. Amounts are eurocents and
 * all arithmetic is exact.
 */
@NullMarked
@ApplicationModule(
    displayName = "contract",
    allowedDependencies = {"transactie", "bericht", "audit", "tabel"})
package nl.sluis.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
