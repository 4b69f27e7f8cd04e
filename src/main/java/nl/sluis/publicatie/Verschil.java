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
    Blad met(Map<String, Long> clienten) {
      return new Blad(pad, gemeente, aanbieder, clienten, true);
    }
  }

  private Verschil() {}

  /** The clients of whom a fact differs, where it does. */
  static Telling tussen(Collection<Blad> oud, Collection<Blad> nieuw) {
    Map<Plek, Map<String, Long>> was = perPlek(oud);
    Map<Plek, Map<String, Long>> wordt = perPlek(nieuw);
    Set<Plek> plekken = new HashSet<>(was.keySet());
    plekken.addAll(wordt.keySet());
    List<Blad> anders = new ArrayList<>();
    for (Plek plek : plekken) {
      Map<String, Long> verschil =
          verschil(was.getOrDefault(plek, Map.of()), wordt.getOrDefault(plek, Map.of()));
      if (!verschil.isEmpty()) {
        anders.add(plek.met(verschil));
      }
    }
    return Telling.van(anders);
  }

  private static Map<String, Long> verschil(Map<String, Long> toen, Map<String, Long> nu) {
    Map<String, Long> verschil = new HashMap<>(toen);
    verschil.putAll(nu);
    verschil.keySet().removeIf(client -> Objects.equals(toen.get(client), nu.get(client)));
    return verschil;
  }

  private static Map<Plek, Map<String, Long>> perPlek(Collection<Blad> bladeren) {
    Map<Plek, Map<String, Long>> perPlek = new HashMap<>();
    for (Blad blad : bladeren) {
      perPlek
          .computeIfAbsent(
              new Plek(blad.pad(), blad.gemeente(), blad.aanbieder()), nog -> new HashMap<>())
          .putAll(blad.clienten());
    }
    return perPlek;
  }
}
