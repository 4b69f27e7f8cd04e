package nl.sluis.bewaking;

/**
 * A notice of an alarm by one way.
 *
 * @param id the same at every try, so that a receiver can know one that it got before
 */
record Melding(long id, Gebeurtenis gebeurtenis, Alarm alarm) {

  /** Of what notice is given. */
  enum Gebeurtenis {
    BEGIN,
    EINDE
  }

  /** What is the matter or was, in a few words. */
  String titel() {
    return (gebeurtenis == Gebeurtenis.BEGIN ? "Alarm: " : "Voorbij: ") + alarm.titel();
  }
}
