package nl.sluis.meting;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a program holds at one moment, in bytes.
 *
 * @param heap that is in use after everything was thrown away that nobody needs
 * @param proces all that the operating system gave it; 0 where that does not tell
 */
record Geheugenstand(long heap, long proces) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long KB = 1024;

  static Geheugenstand nu() {
    System.gc();
    return new Geheugenstand(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), vanProces());
  }

  /** As it was written by {@link #tekst}. */
  static Geheugenstand lees(String tekst) {
    String[] delen = tekst.split(" ");
    return new Geheugenstand(Long.parseLong(delen[0]), Long.parseLong(delen[1]));
  }

  String tekst() {
    return heap + " " + proces;
  }

  private static long vanProces() {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    try (Stream<String> regels = Files.lines(STATUS)) {
      return regels
          .filter(regel -> regel.startsWith("VmRSS:"))
          .mapToLong(regel -> Long.parseLong(regel.replaceAll("\\D", "")) * KB)
          .findFirst()
          .orElse(0);
    } catch (IOException fout) {
      return 0;
    }
  }
}
