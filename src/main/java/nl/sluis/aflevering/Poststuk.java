package nl.sluis.aflevering;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that waits until its receiver fetches it.
 *
 * @param bericht the message for which it goes
 * @param soort what it is to the receiver
 * @param omvang in bytes
 */
public record Poststuk(
    long id,
    UUID bericht,
    Uitgaandsoort soort,
    String bestandsnaam,
    long omvang,
    Instant klaargezet) {}
