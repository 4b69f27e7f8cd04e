package nl.sluis.aflevering;

import java.io.IOException;

/** A file that its receiver will never take as it is, so that it is no use to try it again. */
public final class Onbestelbaar extends IOException {
  /**
   * Nothing is to be expected of another try.
   *
   * @param reden why, in Dutch, for the operator; nothing of the message itself
   */
  public Onbestelbaar(String reden) {
    super(reden);
  }
}
