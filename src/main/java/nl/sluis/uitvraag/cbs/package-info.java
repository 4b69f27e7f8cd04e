/**
 * The half-yearly delivery of jeugdhulp to the CBS (Beleidsinformatie Jeugd): the records that
 * follow from the messages, what the messages cannot say and the aanbieder adds, and the rules by
 * which records are one. The layout of the file is ours; positions of the official one are not
 * public.
 */
@NamedInterface("cbs")
@NullMarked
package nl.sluis.uitvraag.cbs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
