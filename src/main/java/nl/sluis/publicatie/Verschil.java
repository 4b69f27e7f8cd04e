package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What differs between two versions of the same facts. */
final class Verschil {
  private record Plek(List<String> pad, String gemeente, String aanbieder) {
    Blad met(Set<String> clienten) {
      Map<String, Long> zonderBedrag = new HashMap<>();
      clienten.forEach(client -> zonderBedrag.put(client, 0L));
      return new Blad(pad, gemeente, aanbieder, zonderBedrag, true);
    }
  }

  private record Feit(long bedrag, int afdruk) {}

  private Verschil() {}

  /** The clients of whom a fact differs, where it does. */
  static Telling tussen(Collection<Blad> oud, Collection<Blad> nieuw) {
    Map<Plek, Map<String, Feit>> was = perPlek(oud);
    Map<Plek, Map<String, Feit>> wordt = perPlek(nieuw);
    Set<Plek> plekken = new HashSet<>(was.keySet());
    plekken.addAll(wordt.keySet());
    List<Blad> anders = new ArrayList<>();
    for (Plek plek : plekken) {
      Set<String> verschil =
          verschil(was.getOrDefault(plek, Map.of()), wordt.getOrDefault(plek, Map.of()));
      if (!verschil.isEmpty()) {
        anders.add(plek.met(verschil));
      }
    }
    return Telling.van(anders);
  }

  private static Set<String> verschil(Map<String, Feit> toen, Map<String, Feit> nu) {
    Set<String> verschil = new HashSet<>(toen.keySet());
    verschil.addAll(nu.keySet());
    verschil.removeIf(client -> Objects.equals(toen.get(client), nu.get(client)));
    return verschil;
  }

  private static Map<Plek, Map<String, Feit>> perPlek(Collection<Blad> bladeren) {
    Map<Plek, Map<String, Feit>> perPlek = new HashMap<>();
    for (Blad blad : bladeren) {
      Map<String, Feit> hier =
          perPlek.computeIfAbsent(
              new Plek(blad.pad(), blad.gemeente(), blad.aanbieder()), nog -> new HashMap<>());
      blad.clienten()
          .forEach(
              (client, bedrag) ->
                  hier.put(client, new Feit(bedrag, blad.afdrukken().getOrDefault(client, 0))));
    }
    return perPlek;
  }
}
