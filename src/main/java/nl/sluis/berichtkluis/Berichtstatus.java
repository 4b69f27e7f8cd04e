package nl.sluis.berichtkluis;

/**
 * How far a message has come, in order. Every state that it was in is kept. ONTVANGEN is stored and
 * acknowledged; from HERKEND to KLAAR are the steps of processing, committed together; AFGEHANDELD
 * is all that had to go out delivered.
 */
public enum Berichtstatus {
  ONTVANGEN,
  HERKEND,
  GECONTROLEERD,
  /** Its receiver has it, with what we think of it, and decides. */
  TER_BEOORDELING,
  VERWERKT,
  BEANTWOORD,
  KLAAR,
  AFGEHANDELD,
  /** An operator has to look at it. */
  GEPARKEERD;

  /**
   * A message goes forward only; what was parked is taken up again where it stopped, and what was
   * delivered can be sent once more.
   */
  public boolean kanNaar(Berichtstatus volgende) {
    return switch (this) {
      case GEPARKEERD ->
          volgende == ONTVANGEN
              || volgende == TER_BEOORDELING
              || volgende == KLAAR
              || volgende == AFGEHANDELD;
      case AFGEHANDELD -> volgende == KLAAR || volgende == GEPARKEERD;
      default -> volgende.ordinal() > ordinal();
    };
  }
}
