package nl.sluis.koppeling.map;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.verwerking.Bezorging;
import org.springframework.stereotype.Component;

/** The folders of the deelnemers: each has an in, which we empty, and an uit, which we fill. */
@Component
class Deelnemersmappen {
  static final String IN = "in";
  static final String UIT = "uit";

  private final Path kanalen;

  Deelnemersmappen(MapInstellingen instellingen, Deelnemers deelnemers) throws IOException {
    this.kanalen = instellingen.kanalen();
    Files.createDirectories(kanalen);
    for (Deelnemer deelnemer : deelnemers.alle()) {
      Files.createDirectories(in(deelnemer.code()));
      Files.createDirectories(uit(deelnemer.code()));
    }
  }

  Path in(String deelnemer) {
    return kanalen.resolve(deelnemer).resolve(IN);
  }

  Path uit(String deelnemer) {
    return kanalen.resolve(deelnemer).resolve(UIT);
  }

  /** Under a name that nobody takes for a message until all of it is on the disk. */
  public void bezorg(Bezorging bezorging) throws IOException {
    String bestandsnaam = bezorging.bestand().naam();
    byte[] inhoud = bezorging.bestand().inhoud();
    Path uit = uit(bezorging.ontvanger());
    Files.createDirectories(uit);
    Path onderweg = uit.resolve("." + bestandsnaam + ".part");
    try (FileChannel kanaal =
        FileChannel.open(
            onderweg,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(inhoud);
      while (rest.hasRemaining()) {
        kanaal.write(rest);
      }
      kanaal.force(true);
    }
    Files.move(
        onderweg,
        uit.resolve(bestandsnaam),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    bewaar(uit);
  }

  /** The new name too must survive a power failure; a system without this keeps it by itself. */
  private static void bewaar(Path map) throws IOException {
    if (map.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel kanaal = FileChannel.open(map, StandardOpenOption.READ)) {
        kanaal.force(true);
      }
    }
  }
}
