package nl.sluis.koppeling.map;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.bewaking.NietGelezen;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Folders that a deelnemer made inside its in. What lies there is not read, since such a folder may
 * as well hold what was sent before; that it is not read is told.
 */
@Component
class Submappen implements NietGelezen {
  private static final Logger LOG = LoggerFactory.getLogger(Submappen.class);

  private final Deelnemersmappen mappen;
  private final Deelnemers deelnemers;
  private final Set<String> verteld = ConcurrentHashMap.newKeySet();

  Submappen(Deelnemersmappen mappen, Deelnemers deelnemers) {
    this.mappen = mappen;
    this.deelnemers = deelnemers;
  }

  @Override
  public Map<String, Long> perDeelnemer() {
    Map<String, Long> nietGelezen = new TreeMap<>();
    for (Deelnemer deelnemer : deelnemers.alle()) {
      long bestanden = deelnemer.kanaal() == Kanaal.MAP ? bestanden(deelnemer.code()) : 0;
      if (bestanden > 0) {
        nietGelezen.put(deelnemer.code(), bestanden);
      }
    }
    return nietGelezen;
  }

  /** There is a folder in the in of this deelnemer; its name may be that of a person. */
  void gezien(String deelnemer) {
    long bestanden = bestanden(deelnemer);
    if (bestanden == 0) {
      verteld.remove(deelnemer);
    } else if (verteld.add(deelnemer)) {
      LOG.warn(
          "Not read: {} file(s) of {} in a folder inside its in; only what is in the in itself is read",
          bestanden,
          deelnemer);
    }
  }

  /** How many files of this deelnemer are not read because they lie in a folder inside its in. */
  private long bestanden(String deelnemer) {
    Path in = mappen.in(deelnemer);
    long[] aantal = new long[1];
    try {
      Files.walkFileTree(
          in,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path map, BasicFileAttributes eigenschappen) {
              return isVerborgen(map) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path bestand, BasicFileAttributes eigenschappen) {
              aantal[0] += in.equals(bestand.getParent()) || isVerborgen(bestand) ? 0 : 1;
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path bestand, IOException fout) {
              // gone meanwhile, or not ours to see: whether in can be read is told elsewhere
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException fout) {
      return 0;
    }
    return aantal[0];
  }

  private static boolean isVerborgen(Path pad) {
    return pad.getFileName().toString().startsWith(".");
  }
}
