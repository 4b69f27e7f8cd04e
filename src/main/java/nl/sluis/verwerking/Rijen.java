package nl.sluis.verwerking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Work that stands in one or more lines and is done when it is the first in each of them. What
 * shares no line is done at once.
 */
final class Rijen {
  private final Executor werkers;
  private final int hoogstens;
  private final Map<String, Deque<Werk>> rijen = new HashMap<>();
  private int aantal;

  /**
   * Makes lines that are empty.
   *
   * @param hoogstens how much work is kept; there is no room for more
   */
  Rijen(Executor werkers, int hoogstens) {
    this.werkers = werkers;
    this.hoogstens = hoogstens;
  }

  private static final class Werk {
    private final Set<String> namen;
    private final Runnable wat;
    private int wachtOp;

    Werk(Set<String> namen, Runnable wat) {
      this.namen = namen;
      this.wat = wat;
    }
  }

  /** Adds work at the end of the lines of these names; false when there is no room. */
  synchronized boolean sluitAan(Set<String> namen, Runnable wat) {
    if (aantal == hoogstens) {
      return false;
    }
    aantal++;
    Werk werk = new Werk(namen, wat);
    for (String naam : namen) {
      Deque<Werk> rij = rijen.computeIfAbsent(naam, nieuw -> new ArrayDeque<>(2));
      werk.wachtOp += rij.isEmpty() ? 0 : 1;
      rij.add(werk);
    }
    begin(werk);
    return true;
  }

  private void begin(Werk werk) {
    if (werk.wachtOp == 0) {
      werkers.execute(() -> doe(werk));
    }
  }

  private void doe(Werk werk) {
    try {
      werk.wat.run();
    } finally {
      verlaat(werk);
    }
  }

  private synchronized void verlaat(Werk werk) {
    aantal--;
    for (String naam : werk.namen) {
      Deque<Werk> rij = rijen.get(naam);
      rij.remove();
      if (rij.isEmpty()) {
        rijen.remove(naam);
      } else {
        Werk volgende = rij.element();
        volgende.wachtOp--;
        begin(volgende);
      }
    }
  }
}
