package nl.sluis.koppeling.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/**
 * One time for the whole demonstration, the queue included: what is to be done later is done when
 * that moment comes there. Nothing else knows that there is another.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguratie {
  private static final LocalTime BEGIN = LocalTime.of(8, 30);

  @Bean
  @Primary
  Demoklok demoklok(DemoInstellingen instellingen) {
    Clock echt = Clock.system(ZoneId.of("Europe/Amsterdam"));
    LocalDate vandaag = LocalDate.now(echt);
    return new Demoklok(
        echt,
        instellingen.clienten() == 0
            ? echt.instant()
            : Kalenderdagen.tot(vandaag).eerste().atTime(BEGIN).atZone(echt.getZone()).toInstant());
  }

  @Bean
  com.github.kagkarlsson.scheduler.Clock wachtrijklok(Demoklok klok) {
    return klok::instant;
  }
}
