package nl.sluis.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The file with checkpoints, a line of JSON each, to which only is added. */
final class Controlepuntbestand {
  private static final int EIND = 8 * 1024;

  private final Path bestand;

  Controlepuntbestand(Path bestand) {
    this.bestand = bestand;
  }

  /**
   * The last in it that we signed; empty for a file that is new.
   *
   * @throws IOException also when others have written so much after it that it is not found
   */
  Optional<Controlepunt> laatste(Predicate<Controlepunt> isVanOns) throws IOException {
    String eind = eind();
    Optional<Controlepunt> laatste =
        eind.substring(0, eind.lastIndexOf('\n') + 1)
            .lines()
            .map(Controlepunt::lees)
            .flatMap(Optional::stream)
            .filter(isVanOns)
            .reduce((eerder, later) -> later);
    if (laatste.isEmpty() && eind.contains("\n")) {
      throw new IOException("The file of checkpoints ends with what is not ours");
    }
    return laatste;
  }

  /** As much of it as holds the last lines. */
  private String eind() throws IOException {
    if (!Files.exists(bestand)) {
      return "";
    }
    try (RandomAccessFile lezer = new RandomAccessFile(bestand.toFile(), "r")) {
      byte[] eind = new byte[(int) Math.min(EIND, lezer.length())];
      lezer.seek(lezer.length() - eind.length);
      lezer.readFully(eind);
      return new String(eind, StandardCharsets.US_ASCII);
    }
  }

  /** Returns when they are on the disk. */
  void voegToe(List<Controlepunt> punten) throws IOException {
    Files.createDirectories(bestand.toAbsolutePath().getParent());
    String half = eind().substring(eind().lastIndexOf('\n') + 1);
    StringBuilder regels = new StringBuilder();
    punten.forEach(punt -> regels.append(punt.alsJson()).append('\n'));
    try (FileChannel kanaal =
        FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // the disk was full, or the power went, within a line: it is written again
      kanaal.position(kanaal.size() - half.length());
      ByteBuffer bytes = ByteBuffer.wrap(regels.toString().getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        kanaal.write(bytes);
      }
      kanaal.force(true);
    }
  }

  /** The public key beside it, with which anybody verifies. */
  void legErnaast(PubliekeSleutel sleutel) throws IOException {
    Path naast = bestand.toAbsolutePath().resolveSibling("sluis-" + sleutel.id() + ".pem");
    if (!Files.exists(naast)) {
      Files.createDirectories(naast.getParent());
      Files.writeString(naast, sleutel.pem());
    }
  }
}
