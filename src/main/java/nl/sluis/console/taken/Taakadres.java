package nl.sluis.console.taken;

import java.util.UUID;
import nl.sluis.taak.Taken.Begonnen;

/** Where a task is shown. */
public final class Taakadres {
  static final String TAKEN = "/console/taken";

  private Taakadres() {}

  public static String van(UUID taak) {
    return TAKEN + "/" + taak;
  }

  /** After it was asked to begin one; where one ran already the page says that nothing began. */
  public static String van(Begonnen taak) {
    return van(taak.id()) + (taak.isNieuw() ? "" : "?al=true");
  }
}
