package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves each of some programs, with all of its processes, half a processor: by a cgroup, of
 * version 2 or 1; where none may be made, by putting processes beside them that only reckon.
 */
abstract class Halvekern implements AutoCloseable {
  private static final Path CGROUP = Path.of("/sys/fs/cgroup");

  /** In the best way that this computer has; empty when it has none. */
  static Optional<Halvekern> maak() {
    return Groepen.maak("cgroup v2", CGROUP, "cpu.max", "50000 100000", "max 100000")
        .or(
            () ->
                Groepen.maak(
                    "cgroup v1",
                    CGROUP.resolve("cpu"),
                    "cpu.cfs_quota_us",
                    "50000", // of the 100000 that a period lasts unless it is set
                    "-1"))
        .or(Rekenlussen::maak);
  }

  /** How, in words for who reads the figures. */
  abstract String manier();

  /** From now on the processes of each program, and what they start, have half a processor. */
  abstract void begin(List<Long> een, List<Long> ander) throws IOException;

  /** They have again what there is. */
  @Override
  public abstract void close() throws IOException;

  private static final class Groepen extends Halvekern {
    private static final String PROCESSEN = "cgroup.procs";

    private final String soort;
    private final Path boven;
    private final String grens;
    private final String half;
    private final String vrij;
    private final List<Path> groepen = new ArrayList<>();

    private Groepen(String soort, Path boven, String grens, String half, String vrij) {
      this.soort = soort;
      this.boven = boven;
      this.grens = grens;
      this.half = half;
      this.vrij = vrij;
    }

    static Optional<Halvekern> maak(
        String soort, Path boven, String grens, String half, String vrij) {
      Groepen groepen = new Groepen(soort, boven, grens, half, vrij);
      try {
        Path proef = groepen.groep("proef");
        boolean kan = Files.isWritable(proef.resolve(grens));
        Files.delete(proef);
        return kan ? Optional.of(groepen) : Optional.empty();
      } catch (IOException magNiet) {
        return Optional.empty(); // another way is tried
      }
    }

    private Path groep(String naam) throws IOException {
      return Files.createDirectory(
          boven.resolve("sluis-meting-%d-%s".formatted(ProcessHandle.current().pid(), naam)));
    }

    @Override
    String manier() {
      return soort + ", " + grens;
    }

    @Override
    void begin(List<Long> een, List<Long> ander) throws IOException {
      begin("een", een);
      begin("ander", ander);
    }

    private void begin(String naam, List<Long> processen) throws IOException {
      Path groep = groep(naam);
      groepen.add(groep);
      Files.writeString(groep.resolve(grens), half);
      verhuis(processen, groep);
    }

    private static void verhuis(List<Long> processen, Path groep) throws IOException {
      for (long proces : processen) {
        try {
          Files.writeString(groep.resolve(PROCESSEN), Long.toString(proces));
        } catch (IOException fout) {
          if (ProcessHandle.of(proces).isPresent()) {
            throw fout;
          }
        }
      }
    }

    @Override
    public void close() throws IOException {
      for (Path groep : groepen) {
        Files.writeString(groep.resolve(grens), vrij);
        List<Long> processen =
            Files.readAllLines(groep.resolve(PROCESSEN)).stream().map(Long::valueOf).toList();
        verhuis(processen, boven);
        verwijder(groep);
      }
    }

    /** What has just begun in it may be in it still: an empty group is in nobody's way. */
    private static void verwijder(Path groep) {
      try {
        Files.delete(groep);
      } catch (IOException nogInGebruik) {
        groep.toFile().deleteOnExit();
      }
    }
  }

  private static final class Rekenlussen extends Halvekern {
    private static final Path SH = Path.of("/bin/sh");

    /** Beside each of ours that wants a processor. */
    private static final int PER_PROCESSOR = 3;

    private final List<Process> lussen = new ArrayList<>();

    static Optional<Halvekern> maak() {
      return Files.isExecutable(SH) ? Optional.of(new Rekenlussen()) : Optional.empty();
    }

    @Override
    String manier() {
      return "%d rekenlussen per processor ernaast; een cgroup is hier niet te maken"
          .formatted(PER_PROCESSOR);
    }

    @Override
    void begin(List<Long> een, List<Long> ander) throws IOException {
      for (int i = 0; i < PER_PROCESSOR * Runtime.getRuntime().availableProcessors(); i++) {
        String lus = "while kill -0 %d; do :; done".formatted(ProcessHandle.current().pid());
        lussen.add(new ProcessBuilder(SH.toString(), "-c", lus).start());
      }
    }

    @Override
    public void close() {
      lussen.forEach(Process::destroyForcibly);
    }
  }
}
