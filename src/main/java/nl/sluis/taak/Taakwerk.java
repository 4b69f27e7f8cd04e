package nl.sluis.taak;

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
  Uitkomst doe(String wat, String wie);

  /**
   * How an item ended.
   *
   * @param uitleg in Dutch, and about nobody
   */
  record Uitkomst(boolean gelukt, String uitleg) {}
}
