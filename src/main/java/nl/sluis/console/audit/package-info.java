/** The audit trail: who did what, and all that happened for one client. */
@NullMarked
package nl.sluis.console.audit;

import org.jspecify.annotations.NullMarked;
