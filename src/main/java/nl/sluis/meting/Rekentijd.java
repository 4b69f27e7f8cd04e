package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time that a gateway and its PostgreSQL have used up to a moment, in milliseconds,
 * as Linux keeps it.
 *
 * @param gateway of the process of the gateway, with all of its threads
 * @param postgres of all processes of the database, also those that have ended
 */
record Rekentijd(double gateway, double postgres) {
  private static final Path PROC = Path.of("/proc");

  /** Linux tells it in hundredths of a second, whatever it counts in itself. */
  private static final double PER_TIK = 10;

  /** After the name of the program, which may hold anything, follows the third field. */
  private static final int OUDER = 1;

  private static final int EIGEN = 11;
  private static final int TOT = 15;

  /** Whether this computer tells. */
  static boolean isTeMeten() {
    return Files.isReadable(PROC.resolve("self").resolve("stat"));
  }

  /** Up to now; nothing where this computer does not tell. */
  static Rekentijd nu(long gateway, long postmaster) throws IOException {
    if (!isTeMeten()) {
      return new Rekentijd(0, 0);
    }
    double database = 0;
    for (long proces : metKinderen(postmaster)) {
      database += tikken(velden(proces)) * PER_TIK;
    }
    return new Rekentijd(tikken(velden(gateway)) * PER_TIK, database);
  }

  /** Up to now, of a gateway with its database in this data folder. */
  static Rekentijd nu(long gateway, Path data) throws IOException {
    return nu(gateway, postmaster(data));
  }

  static long postmaster(Path data) throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(0).strip());
  }

  /** This process and those that it started. */
  static List<Long> metKinderen(long ouder) throws IOException {
    try (Stream<Path> processen = Files.list(PROC)) {
      return processen
          .map(proces -> proces.getFileName().toString())
          .filter(naam -> naam.matches("\\d+"))
          .map(Long::valueOf)
          .filter(proces -> proces == ouder || isKindVan(proces, ouder))
          .toList();
    }
  }

  private static boolean isKindVan(long proces, long ouder) {
    String[] velden = velden(proces);
    return velden.length > OUDER && velden[OUDER].equals(Long.toString(ouder));
  }

  /** Of itself and of its children that have ended, at work and in the system. */
  private static long tikken(String[] velden) {
    long som = 0;
    for (int veld = EIGEN; veld < Math.min(TOT, velden.length); veld++) {
      som += Long.parseLong(velden[veld]);
    }
    return som;
  }

  /** None of a process that has ended; its parent has its time. */
  private static String[] velden(long proces) {
    try {
      String regel = Files.readString(PROC.resolve(Long.toString(proces)).resolve("stat"));
      return regel.substring(regel.lastIndexOf(')') + 2).split(" ");
    } catch (IOException weg) {
      return new String[0];
    }
  }

  Rekentijd min(Rekentijd eerder) {
    return new Rekentijd(gateway - eerder.gateway, postgres - eerder.postgres);
  }

  Rekentijd plus(Rekentijd ander) {
    return new Rekentijd(gateway + ander.gateway, postgres + ander.postgres);
  }

  Rekentijd per(double aantal) {
    return new Rekentijd(gateway / aantal, postgres / aantal);
  }

  double samen() {
    return gateway + postgres;
  }
}
