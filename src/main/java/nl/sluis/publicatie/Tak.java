package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A node of the whole tree, of which not everything may be seen. */
final class Tak {
  /** The same order, whatever the order of the facts; the number first, for that costs least. */
  static final Comparator<Tak> KLEINSTE_EERST =
      Comparator.comparingInt((Tak tak) -> tak.telling().aantal()).thenComparing(Tak::label);

  private final List<String> pad;
  private final List<Blad> bladeren;
  private final Telling telling;
  private final List<Tak> kinderen;

  private Tak(List<String> pad, List<Blad> bladeren) {
    this.pad = pad;
    this.bladeren = bladeren;
    this.telling = Telling.van(bladeren);
    this.kinderen =
        perLabel(bladeren, pad.size()).values().stream()
            .map(deel -> new Tak(deel.get(0).pad().subList(0, pad.size() + 1), deel))
            .toList();
  }

  /** The tree of leaves that have their first label in common. */
  static Tak wortel(List<Blad> bladeren) {
    return new Tak(bladeren.get(0).pad().subList(0, 1), bladeren);
  }

  static List<Blad> vanToepassing(Collection<Blad> bladeren) {
    return bladeren.stream().filter(Blad::isVanToepassing).toList();
  }

  /** Leaves by their label at a depth, in the order of the labels; none below the last level. */
  static Map<String, List<Blad>> perLabel(List<Blad> bladeren, int diepte) {
    return bladeren.stream()
        .filter(blad -> blad.pad().size() > diepte)
        .collect(
            Collectors.groupingBy(
                blad -> blad.pad().get(diepte), TreeMap::new, Collectors.toList()));
  }

  static List<Blad> bladeren(Collection<Tak> takken) {
    List<Blad> alle = new ArrayList<>();
    takken.forEach(tak -> alle.addAll(tak.bladeren));
    return alle;
  }

  List<String> pad() {
    return pad;
  }

  String label() {
    return pad.get(pad.size() - 1);
  }

  List<Blad> bladeren() {
    return bladeren;
  }

  Telling telling() {
    return telling;
  }

  List<Tak> kinderen() {
    return kinderen;
  }
}
