package nl.sluis.herstel;

/** How far a refused line is. */
public enum Herstelstand {
  OPEN,
  /** Somebody works on it, or what comes instead of it waits for its answer. */
  IN_HERSTEL,
  /** What came instead of it was approved. */
  HERSTELD,
  /** Nothing is done about it, for a reason. */
  LAAT_MAAR
}
