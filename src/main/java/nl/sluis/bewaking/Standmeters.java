package nl.sluis.bewaking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * The state of the database as gauges. Every node tells the same, so that one may fail: take the
 * highest of them, never their sum. They are NaN while the database is away.
 */
@Component
class Standmeters implements MeterBinder {
  private static final Duration GELDIG = Duration.ofSeconds(10);
  private static final String WACHTRIJ = "sluis.wachtrij";
  private static final String OUDSTE = "sluis.wachtrij.oudste";
  private static final String GEPARKEERD = "sluis.geparkeerd";
  private static final String VERWERKING = "verwerking";
  private static final String AFLEVERING = "aflevering";

  private final Toestand toestand;
  private final Momentopname<Long> verschil;

  Standmeters(Toestand toestand, Tellingen tellingen, Clock klok) {
    this.toestand = toestand;
    this.verschil = new Momentopname<>(tellingen::verschil, GELDIG, klok);
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    wachtrij(meters);
    meter(GEPARKEERD, Stand::geparkeerdeBerichten)
        .tag("deel", VERWERKING)
        .description("Berichten waarvan de verwerking is gestaakt")
        .register(meters);
    meter(GEPARKEERD, Stand::geparkeerdeBestanden)
        .tag("deel", AFLEVERING)
        .description("Bestanden waarvan de aflevering is gestaakt")
        .register(meters);
    meter("sluis.termijn.overschreden", Stand::overschredenTermijnen)
        .description("Open termijnen waarvan de laatste dag voorbij is")
        .register(meters);
    meter("sluis.alarmen", Stand::alarmen)
        .description("Alarmen die niet zijn geëindigd")
        .register(meters);
    Gauge.builder("sluis.telling.verschil", () -> verschil.nu().orElse(null))
        .description(
            "Ontvangen min beantwoord, te bezorgen, in behandeling, geparkeerd en geweigerd: hoort 0")
        .register(meters);
  }

  private void wachtrij(MeterRegistry meters) {
    wachtrij(meters, VERWERKING, Stand::teVerwerken, Stand::oudsteTeVerwerken);
    wachtrij(meters, AFLEVERING, Stand::afTeLeveren, Stand::oudsteAfTeLeveren);
    wachtrij(meters, "ophalen", Stand::teHalen, Stand::oudsteTeHalen);
  }

  private void wachtrij(
      MeterRegistry meters,
      String deel,
      ToDoubleFunction<Stand> aantal,
      ToDoubleFunction<Stand> oudste) {
    meter(WACHTRIJ, aantal)
        .tag("deel", deel)
        .description("Wat wacht: op verwerking, op aflevering, of op wie het komt ophalen")
        .register(meters);
    meter(OUDSTE, oudste)
        .tag("deel", deel)
        .baseUnit("seconds")
        .description("Hoe lang het oudste daarvan wacht")
        .register(meters);
  }

  private Gauge.Builder<Toestand> meter(String naam, ToDoubleFunction<Stand> waarde) {
    return Gauge.builder(
        naam, toestand, nu -> nu.stand().map(waarde::applyAsDouble).orElse(Double.NaN));
  }
}
