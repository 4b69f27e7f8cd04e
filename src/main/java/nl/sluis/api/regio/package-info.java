/** The figures of a regio over HTTP, to each what he may see of them. */
@NullMarked
package nl.sluis.api.regio;

import org.jspecify.annotations.NullMarked;
