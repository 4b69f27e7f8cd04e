/** The HTTP API: messages, contracts, overviews; every fault as problem+json in Dutch. */
@NullMarked
package nl.sluis.koppeling.http;

import org.jspecify.annotations.NullMarked;
