/** The audit trail in the forms in which others read it. */
@NullMarked
package nl.sluis.api.inzage;

import org.jspecify.annotations.NullMarked;
