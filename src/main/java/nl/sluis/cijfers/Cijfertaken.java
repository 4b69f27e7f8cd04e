package nl.sluis.cijfers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of periods that are closed by now are made once a day, at night and on one node. */
@Configuration(proxyBeanMethods = false)
class Cijfertaken {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  /** After the nightly round that clears what is past its term. */
  private static final LocalTime TIJDSTIP = LocalTime.of(4, 30);

  @Bean
  Task<Void> cijfertaak(ObjectProvider<Regiocijfers> cijfers, ObjectProvider<Regios> regios) {
    return Tasks.recurring("cijfers", new Daily(NEDERLAND, TIJDSTIP))
        .execute(
            (taak, omstandigheden) ->
                cijfers.getObject().bevriesGesloten(regios.getObject().alle()));
  }
}
