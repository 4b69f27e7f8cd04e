package nl.sluis.aflevering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.wachtrij.Baan;
import org.springframework.stereotype.Component;

/**
 * How many receivers this program delivers to at once: few times to one of them, and never so often
 * in all that slow ones keep processing waiting. A lane that finds no room waits here, for one that
 * has room to take along. The lanes of one receiver go together, for they share its fate; those of
 * different receivers never do.
 */
@Component
class Doorgang {
  /** So many lanes go together; more would be taken from another Sluis for nothing. */
  static final int BUNDEL = 16;

  private final int perOntvanger;
  private final int samen;
  private final Map<String, Integer> bezig = new HashMap<>();
  private final Set<Baan> onderweg = new HashSet<>();
  private final Set<Baan> wachtend = new LinkedHashSet<>();
  private int allen;

  Doorgang(Afleverinstellingen instellingen) {
    this.perOntvanger = instellingen.banenPerOntvanger();
    this.samen = instellingen.banenSamen();
  }

  /**
   * This lane and those of its receiver that wait, when they may be emptied now; then they have to
   * be left, or changed for others.
   */
  synchronized List<Baan> neem(Baan baan) {
    wachtend.add(baan);
    return heeftRuimte(baan) ? begin(baan) : List.of();
  }

  /** Leaves lanes for others that wait; empty when there are none. */
  synchronized List<Baan> wissel(List<Baan> klaar) {
    return verlaat(klaar).map(this::begin).orElse(List.of());
  }

  /** Leaves lanes; says which one waits for that. */
  synchronized Optional<Baan> verlaat(List<Baan> klaar) {
    allen--;
    klaar.forEach(onderweg::remove);
    String ontvanger = klaar.get(0).ontvanger();
    bezig.computeIfPresent(ontvanger, (wie, nu) -> nu == 1 ? null : nu - 1);
    return wachtend.stream().filter(this::heeftRuimte).findFirst();
  }

  private boolean heeftRuimte(Baan baan) {
    return allen < samen
        && bezig.getOrDefault(baan.ontvanger(), 0) < perOntvanger
        && !onderweg.contains(baan);
  }

  private List<Baan> begin(Baan eerste) {
    List<Baan> banen =
        Stream.concat(Stream.of(eerste), wachtend.stream().filter(baan -> gaatMee(baan, eerste)))
            .limit(BUNDEL)
            .toList();
    banen.forEach(wachtend::remove);
    onderweg.addAll(banen);
    allen++;
    bezig.merge(eerste.ontvanger(), 1, Integer::sum);
    return banen;
  }

  private boolean gaatMee(Baan baan, Baan eerste) {
    return baan.ontvanger().equals(eerste.ontvanger())
        && !baan.equals(eerste)
        && !onderweg.contains(baan);
  }
}
