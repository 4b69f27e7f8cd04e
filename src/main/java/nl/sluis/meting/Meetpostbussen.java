package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Empties folders in which the gateway delivers, as the programs of the receivers do: a file is
 * read as soon as it is there, and removed.
 */
final class Meetpostbussen implements AutoCloseable {
  private final WatchService wacht;
  private final Map<WatchKey, Path> mappen = new HashMap<>();
  private final Ontvanger ontvanger;

  /** Gets every file, with the deelnemer for whom it is and its name. */
  @FunctionalInterface
  interface Ontvanger {
    void ontvang(String deelnemer, String naam, byte[] inhoud);
  }

  /** Looks at these folders from now on, each in a folder that is named after its deelnemer. */
  Meetpostbussen(List<Path> mappen, Ontvanger ontvanger) throws IOException {
    this.wacht = mappen.get(0).getFileSystem().newWatchService();
    this.ontvanger = ontvanger;
    for (Path map : mappen) {
      this.mappen.put(map.register(wacht, StandardWatchEventKinds.ENTRY_CREATE), map);
    }
  }

  /** Begins to empty them. */
  void begin() {
    Thread draad = new Thread(this::leeg, "postbussen");
    draad.setDaemon(true);
    draad.start();
  }

  private void leeg() {
    try {
      while (true) {
        WatchKey sleutel = wacht.take();
        for (WatchEvent<?> gebeurtenis : sleutel.pollEvents()) {
          leeg(mappen.get(sleutel), gebeurtenis);
        }
        sleutel.reset();
      }
    } catch (InterruptedException | ClosedWatchServiceException einde) {
      Thread.currentThread().interrupt();
    }
  }

  private void leeg(Path map, WatchEvent<?> gebeurtenis) {
    if (gebeurtenis.context() instanceof Path naam) {
      lees(map.resolve(naam));
      return;
    }
    // so much came at once that the names got lost; the order is then that of writing
    try (Stream<Path> bestanden = Files.list(map)) {
      bestanden.sorted(Comparator.comparing(Meetpostbussen::geschreven)).forEach(this::lees);
    } catch (IOException fout) {
      throw new IllegalStateException("Cannot list a folder of the measurement", fout);
    }
  }

  private static FileTime geschreven(Path bestand) {
    try {
      return Files.getLastModifiedTime(bestand);
    } catch (IOException weg) {
      return FileTime.fromMillis(0); // it was only a name for as long as it was written
    }
  }

  /** A name that begins with a dot is still being written. */
  private void lees(Path bestand) {
    if (bestand.getFileName().toString().startsWith(".")) {
      return;
    }
    try {
      byte[] inhoud = Files.readAllBytes(bestand);
      Files.delete(bestand);
      Path deelnemer = Objects.requireNonNull(bestand.getParent().getParent().getFileName());
      ontvanger.ontvang(deelnemer.toString(), bestand.getFileName().toString(), inhoud);
    } catch (NoSuchFileException gelezen) {
      // named twice: it was read already
    } catch (IOException fout) {
      throw new IllegalStateException("Cannot read a file of the measurement", fout);
    }
  }

  @Override
  public void close() throws IOException {
    wacht.close();
  }
}
