package nl.sluis.bewaking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How this node last got on at the servers of deelnemers from which it fetches files, one for each
 * code. Whoever looks there tells it.
 */
@Component
public class Ophaalstanden {
  /** Since when looking fails, when it does, and when it last did not, since this node started. */
  private record Stand(@Nullable Instant gestoord, @Nullable Instant gelukt) {}

  private final Map<String, Stand> standen = new ConcurrentHashMap<>();
  private final Clock klok;

  Ophaalstanden(Clock klok) {
    this.klok = klok;
  }

  /** The server cannot be read now. */
  public void mislukt(String deelnemer) {
    Instant nu = klok.instant();
    standen.merge(
        deelnemer,
        new Stand(nu, null),
        (stand, eerste) -> stand.gestoord() == null ? new Stand(nu, stand.gelukt()) : stand);
  }

  /** All that lay there could be seen. */
  public void gelukt(String deelnemer) {
    standen.put(deelnemer, new Stand(null, klok.instant()));
  }

  /** From these something is fetched, and from no other any more. */
  public void houdAlleen(Set<String> deelnemers) {
    standen.keySet().retainAll(deelnemers);
  }

  /**
   * Who could not be read for too long. Once so, it remains so until this node could: another node
   * may have found it, and who has just started does not know yet.
   *
   * @param open who is told already, with when
   */
  List<Signaal> signalen(Instant grens, Map<String, Instant> open) {
    return standen.entrySet().stream()
        .filter(een -> isMis(een.getValue(), grens, open.get(een.getKey())))
        .map(een -> new Signaal(Alarmsoort.OPHALEN, een.getKey(), 1, een.getValue().gestoord()))
        .toList();
  }

  private static boolean isMis(Stand stand, Instant grens, @Nullable Instant gemeld) {
    if (gemeld != null) {
      return stand.gestoord() != null || !Objects.requireNonNull(stand.gelukt()).isAfter(gemeld);
    }
    return stand.gestoord() != null && !stand.gestoord().isAfter(grens);
  }
}
