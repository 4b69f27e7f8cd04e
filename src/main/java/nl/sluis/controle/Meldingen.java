package nl.sluis.controle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtklasse;

/** Gathers what the rules find, at most once per rule at one berichtklasse (D20). */
final class Meldingen {
  private final Map<Berichtklasse, List<Bevinding>> perKlasse = new IdentityHashMap<>();
  private final List<Gerekend> berekeningen = new ArrayList<>();
  private final Map<String, NietBeoordeeld> nietBeoordeeld = new LinkedHashMap<>();

  void meld(Regel regel, Berichtklasse waar, String element, String melding) {
    List<Bevinding> hier = perKlasse.computeIfAbsent(waar, klasse -> new ArrayList<>(2));
    if (hier.stream().noneMatch(eerder -> eerder.regel().equals(regel.code()))) {
      hier.add(Bevinding.van(regel, waar, element, melding));
    }
  }

  void onthoud(Gerekend berekening) {
    berekeningen.add(berekening);
  }

  /** The first reason counts, however many lines there are. */
  void nietBeoordeeld(NietBeoordeeld regel) {
    nietBeoordeeld.putIfAbsent(regel.regel(), regel);
  }

  List<Gerekend> berekeningen() {
    return List.copyOf(berekeningen);
  }

  Collection<NietBeoordeeld> nietBeoordeeld() {
    return nietBeoordeeld.values();
  }

  boolean isAfgekeurd(Berichtklasse klasse) {
    return !perKlasse.isEmpty() && perKlasse.containsKey(klasse);
  }

  /** What stands at these berichtklassen, in the order of the message. */
  List<Bevinding> bij(Iterable<? extends Berichtklasse> klassen) {
    if (perKlasse.isEmpty()) {
      return List.of();
    }
    List<Bevinding> alle = new ArrayList<>();
    Set<Berichtklasse> gezien = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Berichtklasse klasse : klassen) {
      if (gezien.add(klasse)) {
        alle.addAll(perKlasse.getOrDefault(klasse, List.of()));
      }
    }
    alle.sort(Comparator.comparingInt(Bevinding::regelnummer).thenComparingInt(Bevinding::kolom));
    return List.copyOf(alle);
  }
}
