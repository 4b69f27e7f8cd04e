package nl.sluis.toegang;

import java.util.Locale;

/**
 * What somebody at the console works as. What he may see follows from his deelnemer, as for a
 * system; his role says which pages and acts are his ({@link VoorRol}). None holds another.
 */
public enum Rol {
  /** Reads, and changes nothing. */
  LEZER,
  /** Hands in, mends and sends. */
  ADMINISTRATIE,
  /** Decides what waits for a decision. */
  BESLISSER,
  /** Confirms the decision of another. */
  TWEEDE_PAAR_OGEN,
  /** Keeps the contracts. */
  CONTRACTBEHEER,
  /** Guards the privacy: the trail, and what is known of a client. */
  FUNCTIONARIS,
  /** Runs this gateway, and is of no deelnemer. */
  BEHEERDER;

  /** As people read it, and as it stands in the configuration with dashes. */
  public String naam() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
