package nl.sluis.bewaking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds, each on one node at a time. */
@Configuration(proxyBeanMethods = false)
class Bewakingstaken {
  private static final Duration TELLING = Duration.ofMinutes(10);

  @Bean
  Task<Void> alarmtaak(Alarmronde ronde, AlarmInstellingen instellingen) {
    return Tasks.recurring("alarmen", FixedDelay.of(instellingen.interval()))
        .execute((taak, omstandigheden) -> ronde.loop());
  }

  @Bean
  Task<Void> tellingtaak(Tellingen tellingen) {
    return Tasks.recurring("telling", FixedDelay.of(TELLING))
        .execute((taak, omstandigheden) -> tellingen.werkBij());
  }
}
