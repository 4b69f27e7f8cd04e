package nl.sluis.koppeling.map;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import nl.sluis.aflevering.Bezorging;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.DeelnemersGewijzigd;
import nl.sluis.koppeling.Uitleg;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The folders of the deelnemers with this kanaal: an in, which we empty, and an uit, which we fill.
 */
@Component
class Deelnemersmappen {
  static final String IN = "in";
  static final String UIT = "uit";
  private static final String GEWEIGERD = "geweigerd";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path kanalen;
  private final Deelnemers deelnemers;

  Deelnemersmappen(MapInstellingen instellingen, Deelnemers deelnemers) throws IOException {
    this.kanalen = instellingen.kanalen();
    this.deelnemers = deelnemers;
    maakMappen();
  }

  @EventListener(DeelnemersGewijzigd.class)
  void maakMappen() throws IOException {
    Files.createDirectories(kanalen);
    for (Deelnemer deelnemer : deelnemers.alle()) {
      if (deelnemer.kanaal() == Kanaal.MAP) {
        Files.createDirectories(in(deelnemer.code()));
        Files.createDirectories(uit(deelnemer.code()));
      }
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
    schrijf(uit(bezorging.ontvanger()), bezorging.bestand().naam(), bezorging.bestand().inhoud());
  }

  /**
   * Puts a file that is refused aside, with the reason beside it. The time of the file is in its
   * name, so that the next one of that name does not replace it.
   */
  void weiger(String deelnemer, Path bestand, String uitleg) throws IOException {
    Path geweigerd = kanalen.resolve(deelnemer).resolve(GEWEIGERD);
    String opzij =
        MOMENT.format(Files.getLastModifiedTime(bestand).toInstant()) + "-" + bestand.getFileName();
    schrijf(geweigerd, opzij + Uitleg.ACHTERVOEGSEL, uitleg.getBytes(StandardCharsets.UTF_8));
    Files.move(
        bestand,
        geweigerd.resolve(opzij),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    bewaar(geweigerd);
  }

  private static void schrijf(Path map, String bestandsnaam, byte[] inhoud) throws IOException {
    Files.createDirectories(map);
    Path onderweg = map.resolve("." + bestandsnaam + ".part");
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
        map.resolve(bestandsnaam),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    bewaar(map);
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
