/** What the operator looks after: delivery, alarms, the balance, deelnemers, keys and terms. */
@NullMarked
package nl.sluis.console.beheer;

import org.jspecify.annotations.NullMarked;
