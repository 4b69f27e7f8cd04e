package nl.sluis.opslag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.start.Startfout;

/** Whether there is room on the disk for a database to begin, or to go on. */
final class Schijfruimte {
  private static final long MB = 1024 * 1024;

  /** The program files of PostgreSQL, an empty database and its first log. */
  private static final long EERSTE_START = 150 * MB;

  /** PostgreSQL cannot begin without a piece of log. */
  private static final long VERDER = 20 * MB;

  private Schijfruimte() {}

  /**
   * Before a database is started.
   *
   * @throws Startfout when it cannot succeed
   */
  static void eis(Path map, boolean wasEr) {
    long nodig = wasEr ? VERDER : EERSTE_START;
    if (vrij(map) < nodig) {
      throw new Startfout(
          "De schijf waarop %s staat is te vol: er is %d MB vrij, en nodig is %d MB."
              .formatted(map, vrij(map) / MB, nodig / MB),
          "Maak ruimte, of kies met --data een map op een andere schijf.");
    }
  }

  /** After something could not be written. */
  static boolean isVol(Path map) {
    return vrij(map) < VERDER;
  }

  static Startfout vol(Path map) {
    return new Startfout(
        "De schijf waarop %s staat is vol: er is %d MB vrij.".formatted(map, vrij(map) / MB),
        "Maak ruimte en start Sluis opnieuw, of kies met --data een map op een andere schijf.");
  }

  private static long vrij(Path map) {
    Path bestaand = map.toAbsolutePath().normalize();
    while (!Files.exists(bestaand) && bestaand.getParent() != null) {
      bestaand = bestaand.getParent();
    }
    try {
      return Files.getFileStore(bestaand).getUsableSpace();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
