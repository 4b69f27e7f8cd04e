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

/** The file with checkpoints, a line of JSON each, to which only is added. */
final class Controlepuntbestand {
  private static final int EIND = 8 * 1024;

  private final Path bestand;

  Controlepuntbestand(Path bestand) {
    this.bestand = bestand;
  }

  /** The last one in it, whoever wrote it there; empty when there is none. */
  Optional<Controlepunt> laatste() throws IOException {
    if (!Files.exists(bestand)) {
      return Optional.empty();
    }
    try (RandomAccessFile lezer = new RandomAccessFile(bestand.toFile(), "r")) {
      int lengte = (int) Math.min(EIND, lezer.length());
      byte[] eind = new byte[lengte];
      lezer.seek(lezer.length() - lengte);
      lezer.readFully(eind);
      return new String(eind, StandardCharsets.UTF_8)
          .lines()
          .reduce((eerder, later) -> later)
          .flatMap(Controlepunt::lees);
    }
  }

  /** Returns when they are on the disk. */
  void voegToe(List<Controlepunt> punten) throws IOException {
    Files.createDirectories(bestand.toAbsolutePath().getParent());
    StringBuilder regels = new StringBuilder(isHalf() ? "\n" : "");
    punten.forEach(punt -> regels.append(punt.alsJson()).append('\n'));
    try (FileChannel kanaal =
        FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(regels.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        kanaal.write(bytes);
      }
      kanaal.force(true);
    }
  }

  /** The disk was full, or the power went, within a line. */
  private boolean isHalf() throws IOException {
    if (!Files.exists(bestand) || Files.size(bestand) == 0) {
      return false;
    }
    try (RandomAccessFile lezer = new RandomAccessFile(bestand.toFile(), "r")) {
      lezer.seek(lezer.length() - 1);
      return lezer.read() != '\n';
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
