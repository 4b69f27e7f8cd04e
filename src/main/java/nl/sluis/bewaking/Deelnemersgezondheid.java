package nl.sluis.bewaking;

import java.util.List;
import nl.sluis.deelnemer.Deelnemerfout;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the deelnemers that were connected through the API are still as they should be. */
@Component("deelnemers")
class Deelnemersgezondheid implements HealthIndicator {
  private final Deelnemers deelnemers;

  Deelnemersgezondheid(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  @Override
  public Health health() {
    List<String> fouten = deelnemers.fouten().stream().map(Deelnemerfout::toString).toList();
    return (fouten.isEmpty() ? Health.up() : Health.status(Kanaalgezondheid.GESTOORD))
        .withDetail("fouten", fouten)
        .build();
  }
}
