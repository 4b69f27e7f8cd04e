package nl.sluis.controle;

/** The verdict on a whole message. */
public enum Oordeel {
  GOEDGEKEURD,
  /** A 323 with at least one refused and one approved prestatie. */
  DEELS_AFGEKEURD,
  AFGEKEURD,
  /** No valid message (niveau 0 or 1): it gets no retourbericht. */
  GEWEIGERD,
  /** A rule of ours failed on it: never approved, and nothing is answered until it was judged. */
  ONBESLIST
}
