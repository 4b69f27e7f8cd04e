package nl.sluis.console.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail in a list.
 *
 * @param wie code of who did it
 * @param naam of that deelnemer; null for an operator and for Sluis itself
 * @param identiteit how he logged on; null where that is not for who looks, as vanwaar and reden
 */
public record Auditrij(
    long nummer,
    Instant moment,
    String wie,
    @Nullable String naam,
    @Nullable String rol,
    String wat,
    String aard,
    @Nullable UUID bericht,
    @Nullable String voorwerp,
    String uitkomst,
    @Nullable String identiteit,
    @Nullable String vanwaar,
    @Nullable String reden) {}
