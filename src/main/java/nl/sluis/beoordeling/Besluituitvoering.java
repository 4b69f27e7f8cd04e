package nl.sluis.beoordeling;

import nl.sluis.beoordeling.Beoordelingsstand.Wijze;

/** Processes a message whose receiver has decided, as that one did. */
public interface Besluituitvoering {
  /**
   * Keeps the verdict, and brings its message to dossier, answer and what goes out. Part of the
   * transaction of the caller, who has the lock on the relation.
   *
   * @param wie who took the decision, for the audit trail
   */
  void voerUit(Genomen genomen, Wijze wijze, String wie);
}
