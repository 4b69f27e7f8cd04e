package nl.sluis.publicatie;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes from a tree what may not be seen, from the top down. */
final class Snoei {
  private final Publicatieregel regel;

  Snoei(Publicatieregel regel) {
    this.regel = regel;
  }

  /** What may be seen of a node that is safe itself. */
  Beeld van(Tak tak) {
    return Beeld.van(tak, uitsplitsing(tak));
  }

  private List<Beeld> uitsplitsing(Tak tak) {
    List<Tak> klein = new ArrayList<>();
    List<Tak> groot = new ArrayList<>();
    tak.kinderen().forEach(kind -> (regel.isVeilig(kind.telling()) ? groot : klein).add(kind));
    if (klein.isEmpty()) {
      return groot.stream().map(this::van).toList();
    }
    groot.sort(Tak.KLEINSTE_EERST);
    return metRest(tak, klein, new ArrayDeque<>(groot));
  }

  /** Large ones join the small ones until together they may be seen; none is left: nothing is. */
  private List<Beeld> metRest(Tak tak, List<Tak> samen, Deque<Tak> groot) {
    int groten = 0;
    while (!groot.isEmpty()) {
      Telling telling = Telling.van(Tak.bladeren(samen));
      if (regel.magSamen(telling, samen.size(), groten, groot.getFirst().telling().aantal())) {
        List<Beeld> beelden = new ArrayList<>();
        tak.kinderen().stream().filter(groot::contains).map(this::van).forEach(beelden::add);
        beelden.add(Beeld.rest(tak, samen, groten));
        return beelden;
      }
      samen.add(groot.removeFirst());
      groten++;
    }
    return List.of();
  }
}
