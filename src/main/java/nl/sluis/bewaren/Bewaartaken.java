package nl.sluis.bewaren;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round, once a day and on one node. */
@Configuration(proxyBeanMethods = false)
class Bewaartaken {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  @Bean
  Task<Void> bewaartaak(Bewaarronde ronde, BewaarInstellingen instellingen) {
    return Tasks.recurring("bewaren", new Daily(NEDERLAND, instellingen.tijdstip()))
        .execute((taak, omstandigheden) -> ronde.loop());
  }
}
