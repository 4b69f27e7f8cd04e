package nl.sluis.wachtrij;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** What comes round by itself, and how the work in the queue ends when the gateway stops. */
@Configuration(proxyBeanMethods = false)
class WachtrijTaken {
  private static final Duration NAZORG = Duration.ofMinutes(1);
  private static final Duration WEKKER = Duration.ofSeconds(10);

  private final ObjectProvider<Scheduler> werkers;
  private final Voorrang voorrang;

  WachtrijTaken(ObjectProvider<Scheduler> werkers, Voorrang voorrang) {
    this.werkers = werkers;
    this.voorrang = voorrang;
  }

  @Bean
  Task<Void> wektaak(Wekker wekker) {
    return Tasks.recurring("wekker", FixedDelay.of(WEKKER))
        .execute((taak, omstandigheden) -> wekker.wek());
  }

  @Bean
  Task<Void> nazorgtaak(List<Nazorgronde> rondes) {
    return Tasks.recurring("nazorg", FixedDelay.of(NAZORG))
        .execute((taak, omstandigheden) -> rondes.forEach(Nazorgronde::kijkNa));
  }

  /** Work that has begun is finished before anything that it needs is stopped. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    voorrang.stop();
    werkers.ifAvailable(Scheduler::stop);
  }
}
