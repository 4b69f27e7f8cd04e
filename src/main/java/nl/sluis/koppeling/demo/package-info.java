/** The demonstration: fictitious deelnemers who send each other messages. */
@NullMarked
package nl.sluis.koppeling.demo;

import org.jspecify.annotations.NullMarked;
