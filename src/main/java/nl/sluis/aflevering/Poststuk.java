package nl.sluis.aflevering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits until its receiver fetches it.
 *
 * @param bericht the message for which it goes
 * @param soort what it is to the receiver
 * @param omvang in bytes
 * @param bevestigd when its receiver said that it has it; null as long as it waits
 */
public record Poststuk(
    long id,
    UUID bericht,
    Uitgaandsoort soort,
    String bestandsnaam,
    long omvang,
    Instant klaargezet,
    @Nullable Instant bevestigd) {}
