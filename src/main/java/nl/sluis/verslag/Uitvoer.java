package nl.sluis.verslag;

import nl.sluis.invoer.Uitkomst;

/** Writes verdicts in one form, one file after another. */
public interface Uitvoer {
  void schrijf(Uitkomst uitkomst);

  /** What comes after the last; not called when nothing was judged. */
  void sluit();
}
