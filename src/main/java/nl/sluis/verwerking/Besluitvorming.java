package nl.sluis.verwerking;

/** How the answer to a message comes about. */
enum Besluitvorming {
  /** Sluis answers at once, by its own verdict. */
  SLUIS,
  /** Its receiver decides; until then nothing is processed and nothing is answered. */
  TER_BEOORDELING,
  /** Its receiver has decided, and Sluis writes the answer. */
  BESLOTEN,
  /** Its receiver has decided by an answer of its own, which goes its own way. */
  ZELF_BEANTWOORD
}
