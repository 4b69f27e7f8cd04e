package nl.sluis.verwerking;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How many lanes are emptied at once by this program: few to one receiver, and never so many in all
 * that a slow one keeps processing waiting. A lane that finds no room is remembered, for one that
 * has room to take along.
 */
@Component
class Doorgang {
  private final int perOntvanger;
  private final int samen;
  private final Map<String, Integer> bezig = new HashMap<>();
  private final Set<Baan> wachtend = new LinkedHashSet<>();
  private int allen;

  Doorgang(VerwerkingInstellingen instellingen) {
    this.perOntvanger = instellingen.aflevering().banenPerOntvanger();
    this.samen = instellingen.aflevering().banenSamen();
  }

  /** Whether this lane may be emptied now; then it has to be left, or changed for another. */
  synchronized boolean neem(Baan baan) {
    if (allen < samen && heeftRuimte(baan)) {
      begin(baan);
      return true;
    }
    wachtend.add(baan);
    return false;
  }

  /** Leaves a lane, for one that waits; empty when there is none. */
  synchronized Optional<Baan> wissel(Baan klaar) {
    verlaat(klaar);
    Optional<Baan> volgende = wachtend.stream().filter(this::heeftRuimte).findFirst();
    volgende.ifPresent(this::begin);
    return volgende;
  }

  synchronized void verlaat(Baan baan) {
    allen--;
    bezig.merge(baan.ontvanger(), -1, (nu, minder) -> nu + minder == 0 ? null : nu + minder);
  }

  private boolean heeftRuimte(Baan baan) {
    return bezig.getOrDefault(baan.ontvanger(), 0) < perOntvanger;
  }

  private void begin(Baan baan) {
    wachtend.remove(baan);
    allen++;
    bezig.merge(baan.ontvanger(), 1, Integer::sum);
  }
}
