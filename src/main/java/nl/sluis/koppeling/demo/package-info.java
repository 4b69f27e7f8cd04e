/**
 * The demonstration: fictitious deelnemers who send each other messages. They use the folders as
 * anyone would, so what it shows is what the gateway does. Nothing but made-up people may enter.
 */
@NullMarked
@NamedInterface("demo")
package nl.sluis.koppeling.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
