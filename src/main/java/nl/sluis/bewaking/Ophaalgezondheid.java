package nl.sluis.bewaking;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.ScheduledPollConsumer;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The routes that look for files, on this node: folders, and the SFTP server of each deelnemer.
 * Only how often in a row looking failed is told; what went wrong may hold an address or a name.
 */
@Component("ophalen")
class Ophaalgezondheid implements HealthIndicator {
  private final CamelContext camel;

  Ophaalgezondheid(CamelContext camel) {
    this.camel = camel;
  }

  @Override
  public Health health() {
    Map<String, Long> mislukt = new TreeMap<>();
    for (Route route : camel.getRoutes()) {
      if (route.getConsumer() instanceof ScheduledPollConsumer zoeker) {
        mislukt.put(route.getRouteId(), zoeker.getErrorCounter());
      }
    }
    boolean isGestoord = mislukt.values().stream().anyMatch(keren -> keren > 0);
    return (isGestoord ? Health.status(Kanaalgezondheid.GESTOORD) : Health.up())
        .withDetail("misluktAchtereen", mislukt)
        .build();
  }
}
