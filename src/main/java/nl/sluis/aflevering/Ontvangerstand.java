package nl.sluis.aflevering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How delivery to one receiver stands.
 *
 * @param ontvanger code of the deelnemer
 * @param wachtend files that are tried, or wait until it fetches them
 * @param geparkeerd files that are not tried any more
 * @param sinds when the oldest of all of them was made ready; null when nothing waits
 * @param misluktSinds the same of those that are tried and failed; null when none did
 * @param eerste the message of the first one; null when nothing waits
 * @param reden why that one has not arrived, in Dutch; null when it was not yet tried
 * @param volgende when it is tried again, not before it is left alone no more; null when it is
 *     fetched
 * @param laatste when something last arrived; null when nothing ever did
 * @param isOnderbroken whether this program leaves it alone for a while; another one that runs
 *     beside it finds that out by itself
 */
public record Ontvangerstand(
    String ontvanger,
    long wachtend,
    long geparkeerd,
    @Nullable Instant sinds,
    @Nullable Instant misluktSinds,
    @Nullable UUID eerste,
    @Nullable String reden,
    @Nullable Instant volgende,
    @Nullable Instant laatste,
    boolean isOnderbroken) {

  /** Whether anything waits for it, or was parked. */
  public boolean isOpen() {
    return wachtend + geparkeerd > 0;
  }
}
