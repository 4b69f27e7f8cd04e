/**
 * What a gemeente owes for help per taakveld (Iv3), by a table of its own that says to which
 * taakveld a product belongs. What the table lacks is not left out.
 */
@NamedInterface("iv3")
@NullMarked
package nl.sluis.uitvraag.iv3;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
