package nl.sluis.inzage;

import java.time.Instant;
import nl.sluis.berichtkluis.Berichtstatus;
import org.jspecify.annotations.Nullable;

/**
 * A state that a message came in.
 *
 * @param toelichting why, in Dutch; only where it is not the ordinary course
 */
public record Statusovergang(Instant moment, Berichtstatus status, @Nullable String toelichting) {}
