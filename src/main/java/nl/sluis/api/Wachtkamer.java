package nl.sluis.api;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichten.Stand;
import org.springframework.stereotype.Component;

/**
 * Where a request waits for the verdict on what it handed in, when its sender prefers that (Prefer:
 * wait=N). Only so many wait at once; who finds no place gets its answer without the verdict.
 */
@Component
public class Wachtkamer {
  private static final int PLAATSEN = 40;
  private static final int MAX_SECONDEN = 20;
  private static final long POOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final Pattern WENS = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?([0-9]{1,4})");

  private final Berichten berichten;
  private final Semaphore plaatsen = new Semaphore(PLAATSEN);

  Wachtkamer(Berichten berichten) {
    this.berichten = berichten;
  }

  /** How long the header Prefer asks to wait, no longer than we do. */
  public static Duration wens(String prefer) {
    Matcher wens = WENS.matcher(prefer);
    return wens.find()
        ? Duration.ofSeconds(Math.min(Integer.parseInt(wens.group(1)), MAX_SECONDEN))
        : Duration.ZERO;
  }

  /** How far these are, when all are judged or the time is over. */
  public Map<UUID, Stand> stand(Collection<UUID> ids, Duration wachttijd) {
    Map<UUID, Stand> stand = berichten.stand(ids);
    if (wachttijd.isZero() || isBeslist(stand) || !plaatsen.tryAcquire()) {
      return stand;
    }
    try {
      long einde = System.nanoTime() + wachttijd.toNanos();
      while (!isBeslist(stand) && System.nanoTime() < einde) {
        // the other node may be the one that judges it, so only the database knows
        LockSupport.parkNanos(POOS);
        stand = berichten.stand(ids);
      }
      return stand;
    } finally {
      plaatsen.release();
    }
  }

  private static boolean isBeslist(Map<UUID, Stand> stand) {
    return stand.values().stream().allMatch(Stand::isBeslist);
  }
}
