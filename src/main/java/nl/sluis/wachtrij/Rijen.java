package nl.sluis.wachtrij;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Work that stands in one or more lines and may be done when it is the first in each of them. What
 * shares no line may be done at once.
 *
 * @param <W> the work
 */
final class Rijen<W> {
  private final Consumer<Plek<W>> aanDeBeurt;
  private final int hoogstens;
  private final Map<String, Deque<Plek<W>>> rijen = new HashMap<>();
  private int aantal;

  /**
   * Makes lines that are empty.
   *
   * @param hoogstens so much work stands in all lines together
   * @param aanDeBeurt gets the work that may be done; what it got leaves its lines once it is done
   */
  Rijen(int hoogstens, Consumer<Plek<W>> aanDeBeurt) {
    this.hoogstens = hoogstens;
    this.aanDeBeurt = aanDeBeurt;
  }

  /** Work in its lines. */
  static final class Plek<W> {
    private final Set<String> namen;
    private final W werk;
    private int wachtOp;

    private Plek(Set<String> namen, W werk) {
      this.namen = namen;
      this.werk = werk;
    }

    W werk() {
      return werk;
    }
  }

  /**
   * Adds work at the end of the lines of these names; false when there is no room.
   *
   * @param vervolg it comes in the place of what was done, and needs no room
   */
  synchronized boolean sluitAan(Set<String> namen, W werk, boolean vervolg) {
    if (aantal >= hoogstens && !vervolg) {
      return false;
    }
    aantal++;
    Plek<W> plek = new Plek<>(namen, werk);
    for (String naam : namen) {
      Deque<Plek<W>> rij = rijen.computeIfAbsent(naam, nieuw -> new ArrayDeque<>(2));
      plek.wachtOp += rij.isEmpty() ? 0 : 1;
      rij.add(plek);
    }
    roep(plek);
    return true;
  }

  private void roep(Plek<W> plek) {
    if (plek.wachtOp == 0) {
      aanDeBeurt.accept(plek);
    }
  }

  /** This work is done. */
  synchronized void verlaat(Plek<W> plek) {
    aantal--;
    for (String naam : plek.namen) {
      Deque<Plek<W>> rij = rijen.get(naam);
      rij.remove();
      if (rij.isEmpty()) {
        rijen.remove(naam);
      } else {
        Plek<W> volgende = rij.element();
        volgende.wachtOp--;
        roep(volgende);
      }
    }
  }
}
