package nl.sluis.verslag;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;

/** Writes a file with personal data, which nobody but its owner may read. */
final class Eigenaarsbestand {
  private Eigenaarsbestand() {}

  /**
   * In place of what stood there.
   *
   * @throws Afgebroken when it cannot be written
   */
  static void schrijf(byte[] inhoud, Path uit) {
    Path doel = uit.toAbsolutePath();
    if (Files.exists(doel) && !Files.isRegularFile(doel)) {
      throw new Afgebroken("%s is geen gewoon bestand".formatted(Leesbaar.pad(uit)));
    }
    try {
      // a temporary file is its owner's alone from its first byte; what stands there may be not
      Path naast = Files.createTempFile(doel.getParent(), ".sluis", ".tmp");
      try {
        Files.write(naast, inhoud);
        Files.move(naast, doel, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(naast);
      }
    } catch (IOException fout) {
      throw new Afgebroken("%s is niet te schrijven".formatted(Leesbaar.pad(uit)), fout);
    }
  }

  /** What its owner must know of it, as a sentence. */
  static String waarschuwing(Path uit) {
    boolean isVanEigenaar =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return "%s bevat gegevens van personen: %s, versleuteld is het niet; wis het na gebruik"
        .formatted(
            Leesbaar.pad(uit),
            isVanEigenaar ? "alleen u kunt het lezen" : "zorg dat alleen u het kunt lezen");
  }
}
