package nl.sluis.console.berichten;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the list.
 *
 * @param soort null when the head could not be read, as the next ones
 * @param vanNaam and naarNaam: of the deelnemer, or its code
 */
public record Berichtregel(
    UUID id,
    Instant ontvangen,
    @Nullable String soort,
    @Nullable String van,
    @Nullable String vanNaam,
    @Nullable String naar,
    @Nullable String naarNaam,
    @Nullable String identificatie,
    @Nullable String oordeel,
    String status,
    @Nullable String reden) {}
