package nl.sluis.verwerking;

import java.util.List;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
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

  /** Has what is in this lane brought, unless its receiver fetches. */
  void plan(Baan baan) {
    if (!wordtGehaald(baan.ontvanger())) {
      wachtrij.plaatsAflevering(baan);
    }
  }

  boolean wordtGehaald(String ontvanger) {
    return deelnemers.vind(ontvanger).filter(Bezorgplan::haalt).isPresent();
  }

  /** Codes of those who fetch. */
  List<String> halers() {
    return deelnemers.alle().stream().filter(Bezorgplan::haalt).map(Deelnemer::code).toList();
  }

  private static boolean haalt(Deelnemer deelnemer) {
    return deelnemer.kanaal() == Kanaal.HTTP;
  }
}
