package nl.sluis;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The official material beside the project, for tests that compare with it. It is no part of the
 * project: where it is absent those tests are skipped, and say so.
 */
public final class Standaardmap {
  private static final Path MAP = Path.of("..", "shared", "standaard");

  private Standaardmap() {}

  public static Path map() {
    assumeThat(MAP).as("official material (%s), not there: test skipped", MAP).isDirectory();
    return MAP;
  }

  /** The official samples of both standards, in name order. */
  public static List<Path> voorbeelden() {
    return Stream.of("ijw-3.2", "iwmo-3.2")
        .map(map()::resolve)
        .flatMap(standaard -> bestanden(standaard.resolve("voorbeelden")))
        .toList();
  }

  private static Stream<Path> bestanden(Path map) {
    try (Stream<Path> bestanden = Files.list(map)) {
      return bestanden.sorted().toList().stream();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
