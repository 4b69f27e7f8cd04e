package nl.sluis.bewaking;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.aflevering.Ontvangerstand;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.stereotype.Component;

/** Delivery per channel: to whom it fails, and when something last arrived. */
@Component("afleveren")
class Afleveringgezondheid implements CompositeHealthContributor {
  private final Deelnemers deelnemers;
  private final Toestand toestand;
  private final Map<String, HealthContributor> kanalen;

  Afleveringgezondheid(Deelnemers deelnemers, Toestand toestand) {
    this.deelnemers = deelnemers;
    this.toestand = toestand;
    this.kanalen =
        Arrays.stream(Kanaal.values())
            .collect(
                Collectors.toMap(
                    kanaal -> kanaal.name().toLowerCase(Locale.ROOT),
                    kanaal -> (HealthIndicator) () -> gezondheid(kanaal),
                    (een, ander) -> een,
                    LinkedHashMap::new));
  }

  private Health gezondheid(Kanaal kanaal) {
    Optional<Map<String, Ontvangerstand>> nu = toestand.ontvangers();
    if (nu.isEmpty()) {
      return Health.unknown().build();
    }
    List<Ontvangerstand> hier =
        deelnemers.alle().stream()
            .filter(deelnemer -> deelnemer.kanaal() == kanaal)
            .map(deelnemer -> nu.get().get(deelnemer.code()))
            .filter(stand -> stand != null)
            .toList();
    boolean mislukt = hier.stream().anyMatch(stand -> stand.misluktSinds() != null);
    return (mislukt ? Health.status(Kanaalgezondheid.GESTOORD) : Health.up())
        .withDetail("deelnemers", hier.stream().map(Zicht::van).toList())
        .build();
  }

  /** What is told of it to who watches from outside. */
  private record Zicht(
      String deelnemer, long wachtend, @Nullable Instant misluktSinds, @Nullable Instant laatste) {

    static Zicht van(Ontvangerstand stand) {
      return new Zicht(stand.ontvanger(), stand.wachtend(), stand.misluktSinds(), stand.laatste());
    }
  }

  @Override
  public @Nullable HealthContributor getContributor(String kanaal) {
    return kanalen.get(kanaal);
  }

  @Override
  public Iterator<NamedContributor<HealthContributor>> iterator() {
    return kanalen.entrySet().stream()
        .map(kanaal -> NamedContributor.of(kanaal.getKey(), kanaal.getValue()))
        .iterator();
  }
}
