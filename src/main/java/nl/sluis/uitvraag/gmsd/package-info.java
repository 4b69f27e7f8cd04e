/**
 * The monitor Wmo of the CBS (GMSD): a row per toewijzing out of the messages of a gemeente. What
 * was paid is not in them.
 */
@NamedInterface("gmsd")
@NullMarked
package nl.sluis.uitvraag.gmsd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
