package nl.sluis.bewaking;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import nl.sluis.verwerking.BerichtBeoordeeld;
import nl.sluis.verwerking.BerichtKlaar;
import nl.sluis.verwerking.BerichtVerwerkt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts messages on this node, once what was done to them is committed. */
@Component
class Berichtmeters {
  private final MeterRegistry meters;
  private final Timer totAntwoord;
  private final Timer verwerking;

  Berichtmeters(MeterRegistry meters) {
    this.meters = meters;
    this.totAntwoord = timer(meters, "antwoord", "Van ontvangst tot een antwoord dat klaarstaat");
    this.verwerking = timer(meters, "verwerking", "De verwerking zelf");
  }

  private static Timer timer(MeterRegistry meters, String deel, String omschrijving) {
    return Timer.builder("sluis.verwerking")
        .tag("deel", deel)
        .description(omschrijving)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(10))
        .register(meters);
  }

  @TransactionalEventListener
  void tel(BerichtBeoordeeld bericht) {
    meters
        .counter(
            "sluis.berichten",
            "berichtsoort",
            bericht.soort() == null ? "onbekend" : bericht.soort().name(),
            "oordeel",
            bericht.oordeel().name(),
            "niveau",
            bericht.niveau() == null ? "geen" : bericht.niveau().toString())
        .increment();
  }

  @TransactionalEventListener
  void tel(BerichtVerwerkt bericht) {
    verwerking.record(bericht.duur());
  }

  @TransactionalEventListener
  void tel(BerichtKlaar bericht) {
    totAntwoord.record(bericht.sindsOntvangst());
  }
}
