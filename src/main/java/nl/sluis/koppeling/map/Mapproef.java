package nl.sluis.koppeling.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.koppeling.Verbindingsproef;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether the folders of a deelnemer are there, and are ours to read and write. */
@Component
@Lazy
class Mapproef implements Verbindingsproef {
  private final Deelnemersmappen mappen;

  Mapproef(Deelnemersmappen mappen) {
    this.mappen = mappen;
  }

  @Override
  public Kanaal kanaal() {
    return Kanaal.MAP;
  }

  @Override
  public List<Stap> proef(Deelnemer deelnemer) {
    return Stream.of(mappen.in(deelnemer.code()), mappen.uit(deelnemer.code()))
        .map(Mapproef::map)
        .toList();
  }

  private static Stap map(Path map) {
    String wat = "Map " + map.getFileName();
    if (!Files.isDirectory(map)) {
      return Stap.fout(
          wat,
          "%s is er niet of is geen map. Maak haar aan, of start Sluis opnieuw.".formatted(map));
    }
    return Files.isReadable(map) && Files.isWritable(map)
        ? Stap.goed(wat, "Sluis kan lezen en schrijven in %s.".formatted(map))
        : Stap.fout(
            wat,
            "Sluis mag in %s niet lezen of niet schrijven. Geef de gebruiker waaronder Sluis draait"
                    .formatted(map)
                + " die rechten.");
  }
}
