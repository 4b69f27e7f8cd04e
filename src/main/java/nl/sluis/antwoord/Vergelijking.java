package nl.sluis.antwoord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.SchrijverRegel;

/**
 * An answer beside its heenbericht: what of the one stands beside what of the other, and where the
 * writer did not do as he must.
 */
final class Vergelijking {
  private final Map<Berichtklasse, Berichtklasse> tegenhangers = new IdentityHashMap<>();
  private final Map<Berichtklasse, Set<String>> gemeld = new IdentityHashMap<>();
  private final List<Bevinding> bevindingen = new ArrayList<>();

  /** At most once per rule at one berichtklasse (D20). */
  void meld(SchrijverRegel regel, Berichtklasse waar, String element, String melding) {
    if (gemeld.computeIfAbsent(waar, nieuw -> new HashSet<>()).add(regel.code())) {
      bevindingen.add(regel.bevinding(waar, element, melding));
    }
  }

  void legNaast(Berichtklasse inAntwoord, Berichtklasse inHeenbericht) {
    tegenhangers.put(inAntwoord, inHeenbericht);
  }

  Optional<Berichtklasse> tegenhanger(Berichtklasse inAntwoord) {
    return Optional.ofNullable(tegenhangers.get(inAntwoord));
  }

  List<Bevinding> bevindingen() {
    return bevindingen;
  }
}
