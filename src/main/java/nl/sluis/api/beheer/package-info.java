/**
 * What an operator looks after, over HTTP: deelnemers, keys, the trail, alarms, what is kept of
 * clients.
 */
@NullMarked
package nl.sluis.api.beheer;

import org.jspecify.annotations.NullMarked;
