package nl.sluis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes of the libraries, parsed and ready for use, for tests that start a gateway in a process
 * of its own: it is up in half the time. As in the script {@code sluis} Java makes them of a list
 * of what a gateway loads; the first gateway of a build writes that list. Who finds no archive, or
 * one that does not fit, runs without.
 */
public final class Klassenarchief {
  private static final String SCHRIJF_LIJST = "-XX:DumpLoadedClassList=";

  /** Fewer are those of a gateway that never came up. */
  private static final int KLASSEN_VAN_EEN_GATEWAY = 10_000;

  /** Of a folder Java archives nothing, so what is compiled here comes last. */
  private static final String JARS = klassenpad(deel -> deel.endsWith(".jar"));

  private static final String MAPPEN = klassenpad(deel -> !deel.endsWith(".jar"));

  /** An archive is good for one Java and these jars. */
  private static final Path MAP =
      Path.of("target", "klassen", "%s-%x".formatted(Runtime.version(), JARS.hashCode()))
          .toAbsolutePath();

  private static final Path LIJST = MAP.resolve("lijst");
  private static final Path ARCHIEF = MAP.resolve("archief.jsa");

  private Klassenarchief() {}

  private static String klassenpad(Predicate<String> welke) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(welke)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The beginning of a command that runs a program on the class path of the tests. */
  public static synchronized List<String> java() throws IOException {
    Files.createDirectories(MAP);
    List<String> opdracht =
        new ArrayList<>(List.of(programma(), "-cp", JARS + File.pathSeparator + MAPPEN));
    if (!Files.exists(LIJST)) {
      opdracht.add(SCHRIJF_LIJST + MAP.resolve("lijst.%d".formatted(System.nanoTime())));
    } else {
      if (!Files.exists(ARCHIEF)) {
        maak();
      }
      if (Files.exists(ARCHIEF) && Files.size(ARCHIEF) > 0) {
        opdracht.add("-XX:SharedArchiveFile=" + ARCHIEF);
      }
    }
    return opdracht;
  }

  private static String programma() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Takes what this process writes as the list, once it ended. */
  static void leerVan(Process proces, List<String> opdracht) {
    opdracht.stream()
        .filter(deel -> deel.startsWith(SCHRIJF_LIJST))
        .map(deel -> Path.of(deel.substring(SCHRIJF_LIJST.length())))
        .forEach(lijst -> proces.onExit().thenRun(() -> leer(lijst)));
  }

  private static synchronized void leer(Path geschreven) {
    try (Stream<String> regels = Files.lines(geschreven)) {
      List<String> klassen = regels.filter(Klassenarchief::isTeArchiveren).toList();
      if (klassen.size() > KLASSEN_VAN_EEN_GATEWAY) {
        // the last line may be half of one: the process was killed
        Files.write(geschreven, klassen.subList(0, klassen.size() - 1));
        Files.move(geschreven, LIJST, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Java crashes on the lambdas of a signed jar. */
  private static boolean isTeArchiveren(String regel) {
    return !regel.contains("nl/sluis/") && !regel.contains("net/sf/saxon");
  }

  /**
   * An empty one says that this Java cannot make it; a test beside this one does not wait for it.
   */
  private static void maak() throws IOException {
    try (FileChannel kanaal =
            FileChannel.open(
                MAP.resolve("slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock slot = kanaal.tryLock()) {
      if (slot == null) {
        return;
      }
      Path deel = MAP.resolve("deel.jsa");
      int status =
          new ProcessBuilder(
                  programma(),
                  "-Xshare:dump",
                  "-Xlog:disable",
                  "-XX:+UseG1GC",
                  "-XX:-CreateCoredumpOnCrash",
                  "-XX:ErrorFile=/dev/null",
                  "-XX:SharedClassListFile=" + LIJST,
                  "-XX:SharedArchiveFile=" + deel,
                  "-cp",
                  JARS)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0) {
        Files.write(deel, new byte[0]);
      }
      Files.move(deel, ARCHIEF, StandardCopyOption.ATOMIC_MOVE);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
    }
  }
}
