/**
 * What is claimed and paid, over HTTP: contracts, proposals, what is left, statements and invoices.
 */
@NullMarked
package nl.sluis.api.declareren;

import org.jspecify.annotations.NullMarked;
