package nl.sluis.opslag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.start.Startfout;
import org.springframework.util.FileSystemUtils;

/**
 * The folder with everything that Sluis keeps. It belongs to one running Sluis at a time: the lock
 * goes with the process, however it ends.
 */
public final class Datamap implements AutoCloseable {
  private static final String SLOT = "sluis.slot";

  /** Marks a folder whose content may be thrown away at every start. */
  private static final String WEGWERP = "wegwerp.sluis";

  private final Path map;
  private final FileChannel slot;

  private Datamap(Path map, FileChannel slot) {
    this.map = map;
    this.slot = slot;
  }

  /**
   * Looks whether another Sluis has the folder, and leaves it as it is.
   *
   * @throws Startfout when one has
   */
  public static void eisVrij(Path map) {
    Path bestand = map.resolve(SLOT);
    if (!Files.isWritable(bestand)) {
      return;
    }
    try (FileChannel slot = FileChannel.open(bestand, StandardOpenOption.WRITE)) {
      if (!vergrendel(slot)) {
        throw bezet(map);
      }
    } catch (IOException fout) {
      throw onbruikbaar(map, fout);
    }
  }

  /**
   * Takes the folder.
   *
   * @throws Startfout when another Sluis has it or it cannot be written
   */
  static Datamap neem(Path map) {
    try {
      Afscherming.maakMap(map);
      FileChannel slot =
          FileChannel.open(map.resolve(SLOT), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!vergrendel(slot)) {
        slot.close();
        throw bezet(map);
      }
      return new Datamap(map, slot);
    } catch (IOException fout) {
      throw onbruikbaar(map, fout);
    }
  }

  private static Startfout bezet(Path map) {
    return new Startfout(
        "De map %s is in gebruik door een andere Sluis.".formatted(map),
        "Stop die Sluis eerst, of kies een andere map met --data MAP.");
  }

  private static Startfout onbruikbaar(Path map, IOException fout) {
    return Schijfruimte.isVol(map)
        ? Schijfruimte.vol(map)
        : new Startfout(
            "De map %s kan niet worden geschreven (%s)."
                .formatted(map, fout.getClass().getSimpleName()),
            "Geef de gebruiker die Sluis start schrijfrechten op deze map, of kies een andere map"
                + " met --data MAP.");
  }

  private static boolean vergrendel(FileChannel slot) throws IOException {
    try {
      return slot.tryLock() != null;
    } catch (OverlappingFileLockException inDitProgramma) {
      return false;
    }
  }

  Path map() {
    return map;
  }

  /**
   * Throws away what an earlier run left behind, but only in a folder that was made for it.
   *
   * @throws Startfout when the folder holds something else
   */
  void maakLeeg() {
    try {
      Path wegwerp = map.resolve(WEGWERP);
      if (!Files.exists(wegwerp) && !alleenSlot()) {
        throw new Startfout(
            "De map %s bevat gegevens die niet van een demonstratie zijn.".formatted(map),
            "Kies voor de demonstratie een lege map met --data MAP.");
      }
      if (!Files.exists(wegwerp)) {
        Files.createFile(wegwerp);
      }
      for (Path inhoud : inhoud()) {
        if (!inhoud.endsWith(SLOT) && !inhoud.endsWith(WEGWERP)) {
          FileSystemUtils.deleteRecursively(inhoud);
        }
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private boolean alleenSlot() throws IOException {
    return inhoud().stream().allMatch(pad -> pad.endsWith(SLOT));
  }

  private List<Path> inhoud() throws IOException {
    try (Stream<Path> inhoud = Files.list(map)) {
      return inhoud.toList();
    }
  }

  @Override
  public void close() throws IOException {
    slot.close();
  }
}
