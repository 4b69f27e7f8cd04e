/**
 * Conformance over HTTP: statements and what they rest on, for everybody and without logging on;
 * and handing in and withdrawing, for who may.
 */
@NullMarked
package nl.sluis.api.conformiteit;

import org.jspecify.annotations.NullMarked;
