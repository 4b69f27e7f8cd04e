/**
 * Messages over HTTP: handing in, following, judging and mending them, and what is decided on them.
 */
@NullMarked
package nl.sluis.api.berichten;

import org.jspecify.annotations.NullMarked;
