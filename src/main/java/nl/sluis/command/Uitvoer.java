package nl.sluis.command;

/** Writes verdicts in one form, one file after another. */
interface Uitvoer {
  void schrijf(Uitkomst uitkomst);

  /** What comes after the last; not called when nothing was judged. */
  void sluit();
}
