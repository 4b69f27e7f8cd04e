package nl.sluis.verwerking;

import java.io.IOException;

/**
 * A file that will never arrive however often it is tried, because its receiver refuses it: an
 * operator has to look at it now.
 */
public final class Onbestelbaar extends IOException {
  /**
   * With the reason for people.
   *
   * @param reden in Dutch; codes only, nothing from inside a message
   */
  public Onbestelbaar(String reden) {
    super(reden);
  }
}
