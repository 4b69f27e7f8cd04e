package nl.sluis.opslag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Who else on this computer may come near what Sluis keeps, whatever the umask says. */
final class Afscherming {
  private static final Set<PosixFilePermission> NIEUW =
      PosixFilePermissions.fromString("rwxr-x---");

  private static final Set<PosixFilePermission> VAN_ANDEREN =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private Afscherming() {}

  /** A new folder is for its owner and those who may look along; one that was, only for writing. */
  static void maakMap(Path map) throws IOException {
    if (Files.isDirectory(map)) {
      neemSchrijven(map, EnumSet.of(PosixFilePermission.OTHERS_WRITE));
      return;
    }
    Files.createDirectories(map);
    PosixFileAttributeView rechten = rechten(map);
    if (rechten != null) {
      rechten.setPermissions(NIEUW);
    }
  }

  /** What is run by us must not be replaced by another. */
  static void alleenEigenaarSchrijft(Path map) throws IOException {
    try (Stream<Path> alles = Files.walk(map)) {
      for (Path pad : alles.filter(pad -> !Files.isSymbolicLink(pad)).toList()) {
        neemSchrijven(pad, VAN_ANDEREN);
      }
    }
  }

  private static void neemSchrijven(Path pad, Set<PosixFilePermission> weg) throws IOException {
    PosixFileAttributeView rechten = rechten(pad);
    if (rechten == null) {
      return;
    }
    Set<PosixFilePermission> nu = EnumSet.copyOf(rechten.readAttributes().permissions());
    if (nu.removeAll(weg)) {
      rechten.setPermissions(nu);
    }
  }

  private static PosixFileAttributeView rechten(Path pad) {
    return Files.getFileAttributeView(pad, PosixFileAttributeView.class);
  }
}
