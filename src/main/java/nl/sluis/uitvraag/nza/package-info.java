/**
 * What the NZa is told of an aanbieder of jeugdhulp: the rows that it gets out of the traffic
 * itself (article 8f of the Regeling Jeugdwet), as a mirror, and of what it asks every quarter
 * (article 8g) the part that follows from the messages. A BSN comes out as a number that means
 * nothing outside the file.
 */
@NamedInterface("nza")
@NullMarked
package nl.sluis.uitvraag.nza;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
