package nl.sluis.aflevering;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What delivery works with. */
@Configuration(proxyBeanMethods = false)
class AfleveringConfiguratie {
  /** Per deelnemer, by its code: whether it is left alone for a while. */
  @Bean
  CircuitBreakerRegistry onderbrekerregister(Afleverinstellingen instellingen) {
    return CircuitBreakerRegistry.of(
        CircuitBreakerConfig.custom()
            .slidingWindowSize(2 * instellingen.onderbrekenNa())
            .minimumNumberOfCalls(instellingen.onderbrekenNa())
            .failureRateThreshold(50)
            .waitDurationInOpenState(instellingen.onderbreking())
            .permittedNumberOfCallsInHalfOpenState(1)
            .build());
  }

  @Bean
  MeterBinder onderbrekermeters(CircuitBreakerRegistry onderbrekers) {
    return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(onderbrekers);
  }
}
