package nl.sluis.aflevering;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.wachtrij.Baan;
import nl.sluis.wachtrij.Wachtrij;
import org.springframework.stereotype.Component;

/**
 * Which lanes are brought to their receiver, and which wait in its postvak until it fetches them.
 */
@Component
class Bezorgplan {
  private final Deelnemers deelnemers;
  private final Wachtrij wachtrij;

  Bezorgplan(Deelnemers deelnemers, Wachtrij wachtrij) {
    this.deelnemers = deelnemers;
    this.wachtrij = wachtrij;
  }

  /** Has what is in these lanes brought, unless their receiver fetches. */
  void plan(Collection<Baan> banen) {
    Set<Baan> brengen = new LinkedHashSet<>(banen);
    brengen.removeIf(baan -> wordtGehaald(baan.ontvanger()));
    if (!brengen.isEmpty()) {
      wachtrij.plaatsAflevering(brengen, baan -> heeft(baan.ontvanger(), Kanaal.MAP));
    }
  }

  boolean wordtGehaald(String ontvanger) {
    return heeft(ontvanger, Kanaal.HTTP);
  }

  /** Codes of those who fetch. */
  List<String> halers() {
    return deelnemers.alle().stream()
        .filter(deelnemer -> deelnemer.kanaal() == Kanaal.HTTP)
        .map(Deelnemer::code)
        .toList();
  }

  private boolean heeft(String ontvanger, Kanaal kanaal) {
    return deelnemers.vind(ontvanger).filter(wie -> wie.kanaal() == kanaal).isPresent();
  }
}
