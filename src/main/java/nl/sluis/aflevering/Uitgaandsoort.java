package nl.sluis.aflevering;

/** What goes out for a message, each at most once to one receiver. */
public enum Uitgaandsoort {
  /** The answer, to the sender. */
  ANTWOORD,
  /** The report in plain Dutch, to the sender, and to a receiver who decides itself. */
  VERSLAG,
  /** The message itself, to its receiver. */
  DOORGIFTE,
  /** A copy of the declaratie-antwoord, to the receiver of the declaratie. */
  AFSCHRIFT
}
