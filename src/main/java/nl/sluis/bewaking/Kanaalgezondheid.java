package nl.sluis.bewaking;

import org.springframework.boot.actuate.health.Status;

/** What the health of the ways in and out has in common. */
public final class Kanaalgezondheid {
  /**
   * A way in or out does not work, or not for everybody. It shows in the group kanalen; for the
   * gateway as a whole it does not count, since a node that others cannot be reached from is no
   * better replaced (D73).
   */
  public static final Status GESTOORD = new Status("GESTOORD");

  private Kanaalgezondheid() {}
}
