/** The audit trail in the forms in which others read it. */
@NullMarked
package nl.sluis.koppeling.inzage;

import org.jspecify.annotations.NullMarked;
