package nl.sluis.taak;

import java.util.UUID;

/** What a kind of task does with one item. */
public interface Taakwerk {

  /** Of which kind of task: one word, such as HERVATTEN. */
  String soort();

  /**
   * Does one item, in the transaction in which it is noted that it was done: so never twice,
   * wherever it is broken off.
   *
   * @param wat as it was given to {@link Taken#begin}
   * @param wie for the audit trail
   */
  Uitkomst doe(UUID taak, String wat, String wie);

  /** When it has ended, or was stopped: what is not needed any more may go. */
  default void eindig(UUID taak) {}

  /** So many of this kind are done at once; the others wait for their turn. */
  default int tegelijk() {
    return Integer.MAX_VALUE;
  }

  /**
   * How an item ended.
   *
   * @param uitleg in Dutch, and about nobody
   */
  record Uitkomst(boolean gelukt, String uitleg) {}
}
