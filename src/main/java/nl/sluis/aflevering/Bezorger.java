package nl.sluis.aflevering;

import java.io.IOException;

/** Brings a file to a deelnemer, by whatever way it is connected. */
public interface Bezorger {

  /**
   * Returns when the file has arrived whole and will survive a power failure. Delivering the same
   * file again replaces it: after a crash nobody knows whether it arrived.
   *
   * @throws IOException when it could not be delivered now
   */
  void bezorg(Bezorging bezorging) throws IOException;
}
