package nl.sluis.bewaking;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.aflevering.Ontvangerstand;
import nl.sluis.aflevering.Ontvangerstanden;
import org.springframework.stereotype.Component;

/**
 * How things stood at most some seconds ago, so that many who look cost one question. Nothing is
 * known while the database does not answer.
 */
@Component
public class Toestand {
  private static final Duration GELDIG = Duration.ofSeconds(10);

  private final Momentopname<Stand> stand;
  private final Momentopname<Map<String, Ontvangerstand>> ontvangers;

  Toestand(Standen standen, Ontvangerstanden perOntvanger, Clock klok) {
    this.stand = new Momentopname<>(standen::nu, GELDIG, klok);
    this.ontvangers =
        new Momentopname<>(
            () ->
                perOntvanger.alle().stream()
                    .collect(Collectors.toMap(Ontvangerstand::ontvanger, Function.identity())),
            GELDIG,
            klok);
  }

  /** What waits and what went wrong, counted. */
  public Optional<Stand> stand() {
    return stand.nu();
  }

  /**
   * How delivery goes, by the code of each receiver: of all deelnemers, and of who else something
   * waits.
   */
  public Optional<Map<String, Ontvangerstand>> ontvangers() {
    return ontvangers.nu();
  }
}
