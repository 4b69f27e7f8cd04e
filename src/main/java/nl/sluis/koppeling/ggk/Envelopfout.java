package nl.sluis.koppeling.ggk;

import nl.sluis.koppeling.ggk.stuf.Fout;

/** An envelope that is not accepted; its sender gets a Fo03. */
final class Envelopfout extends RuntimeException {
  private final Stuffout stuffout;

  /**
   * Not accepted.
   *
   * @param details where it is wrong and what was expected, in Dutch, without values of a message
   */
  Envelopfout(Stuffout stuffout, String details) {
    super(details);
    this.stuffout = stuffout;
  }

  Stuffout stuffout() {
    return stuffout;
  }

  Fout fout() {
    return new Fout(stuffout.code(), stuffout.plek(), stuffout.omschrijving(), getMessage());
  }
}
