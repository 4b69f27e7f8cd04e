package nl.sluis.bewaking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is the matter now.
 *
 * @param onderwerp as of {@link Alarm}
 * @param sinds null when that is not kept: since it is noticed
 */
record Signaal(Alarmsoort soort, String onderwerp, long aantal, @Nullable Instant sinds) {}
