package nl.sluis.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the trail at set times, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class Audittaken {

  @Bean
  Task<Void> controlepunttaak(Controlepunten punten, ControlepuntInstellingen instellingen) {
    return Tasks.recurring("controlepunt", FixedDelay.of(instellingen.interval()))
        .execute((taak, omstandigheden) -> punten.maak());
  }
}
