package nl.sluis.opslag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password that nobody has to know: made once, kept in a file that only its owner can read. */
final class Wachtwoord {
  private static final int BYTES = 24;

  private Wachtwoord() {}

  /** The password in this file; at the first time a new one. Letters and digits only. */
  static String in(Path bestand) {
    try {
      if (!Files.exists(bestand)) {
        bewaarNieuw(bestand);
      }
      return Files.readString(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static void bewaarNieuw(Path bestand) throws IOException {
    byte[] toeval = new byte[BYTES];
    new SecureRandom().nextBytes(toeval);
    Path onderweg = bestand.resolveSibling(bestand.getFileName() + ".nieuw");
    Files.deleteIfExists(onderweg);
    Files.createFile(onderweg, alleenEigenaar(bestand));
    Files.writeString(onderweg, HexFormat.of().formatHex(toeval));
    Files.move(onderweg, bestand);
  }

  private static FileAttribute<?>[] alleenEigenaar(Path bestand) {
    return bestand.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
