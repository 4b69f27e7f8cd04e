package nl.sluis.bewaking;

import java.io.IOException;

/** A way to give notice of an alarm. */
interface Melder {

  /** Its name, as it is kept: WEBHOOK, MAIL. */
  String weg();

  /**
   * Returns when the notice was taken over.
   *
   * @throws IOException when it could not be sent now
   */
  void meld(Melding melding) throws IOException;
}
