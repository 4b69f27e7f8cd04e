package nl.sluis.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;

/** Where the program stands, with what is kept beside it. */
final class Programmamap {
  private static final int HOOGSTENS_OMHOOG = 4;

  private Programmamap() {}

  /** The conformance cases that come with Sluis. */
  static Path gevallen() {
    ApplicationHome program = new ApplicationHome(Programmamap.class);
    Path begin = program.getSource() == null ? Path.of("") : program.getSource().toPath();
    return Stream.iterate(begin.toAbsolutePath(), Objects::nonNull, Path::getParent)
        .limit(HOOGSTENS_OMHOOG)
        .map(map -> map.resolve("conformance-tests"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(Path.of("conformance-tests"));
  }
}
