package nl.sluis.koppeling.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.sluis.bewaking.Kanaalgezondheid;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether Sluis can read and write the folders of the deelnemers that have them, and how many files
 * lie where nobody reads them.
 */
@Component("mappen")
class Mappengezondheid implements HealthIndicator {
  private final Deelnemersmappen mappen;
  private final Submappen submappen;
  private final Deelnemers deelnemers;

  Mappengezondheid(Deelnemersmappen mappen, Submappen submappen, Deelnemers deelnemers) {
    this.mappen = mappen;
    this.submappen = submappen;
    this.deelnemers = deelnemers;
  }

  @Override
  public Health health() {
    List<String> onbruikbaar =
        deelnemers.alle().stream()
            .filter(deelnemer -> deelnemer.kanaal() == Kanaal.MAP)
            .map(Deelnemer::code)
            .flatMap(code -> Stream.of(mappen.in(code), mappen.uit(code)))
            .filter(map -> !isBruikbaar(map))
            .map(map -> map.getParent().getFileName().resolve(map.getFileName()).toString())
            .toList();
    Map<String, Long> nietGelezen = submappen.perDeelnemer();
    boolean isGoed = onbruikbaar.isEmpty() && nietGelezen.isEmpty();
    return (isGoed ? Health.up() : Health.status(Kanaalgezondheid.GESTOORD))
        .withDetail("onbruikbaar", onbruikbaar)
        .withDetail("nietGelezenInSubmap", nietGelezen)
        .build();
  }

  private static boolean isBruikbaar(Path map) {
    return Files.isDirectory(map) && Files.isReadable(map) && Files.isWritable(map);
  }
}
