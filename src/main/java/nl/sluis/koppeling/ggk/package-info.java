/**
 * The channel of the national envelope StUF-GGk 2.1 (SOAP 1.1): takes in what systems send, and
 * sends what is for a deelnemer to its endpoint. What is in the envelope it does not judge.
 */
@NamedInterface("ggk")
@NullMarked
package nl.sluis.koppeling.ggk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
