package nl.sluis.verwerking;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** The kinds of work in the queue. */
@Configuration(proxyBeanMethods = false)
class Taken {
  /** When even the failure could not be written down: the database is away. */
  private static final Duration DATABASE_WEG = Duration.ofSeconds(5);

  private static final Duration NAZORG = Duration.ofMinutes(1);

  private final ObjectProvider<Scheduler> werkers;

  Taken(ObjectProvider<Scheduler> werkers) {
    this.werkers = werkers;
  }

  @Bean
  Task<Void> verwerkingstaak(Verwerking verwerking) {
    return taak(Wachtrij.VERWERKING, id -> verwerking.verwerk(UUID.fromString(id)), id -> {});
  }

  @Bean
  Task<Void> afleveringstaak(Aflevering aflevering) {
    return taak(
        Wachtrij.AFLEVERING,
        baan -> aflevering.leverAf(Baan.lees(baan)),
        baan -> aflevering.kijkNog(Baan.lees(baan)));
  }

  @Bean
  Task<Void> nazorgtaak(Nazorg nazorg, Beoordelingstermijn beoordelingen) {
    return Tasks.recurring("nazorg", FixedDelay.of(NAZORG))
        .execute(
            (taak, omstandigheden) -> {
              nazorg.kijkNa();
              beoordelingen.bewaak();
            });
  }

  /**
   * Work that says when to come back; when it does not, it is done.
   *
   * @param daarna once it has left the queue
   */
  private static Task<Void> taak(
      String naam, Function<String, Optional<Instant>> werk, Consumer<String> daarna) {
    return Tasks.custom(naam, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(DATABASE_WEG))
        .execute((taak, omstandigheden) -> vervolg(werk.apply(taak.getId()), daarna));
  }

  private static CompletionHandler<Void> vervolg(Optional<Instant> later, Consumer<String> daarna) {
    return later
        .<CompletionHandler<Void>>map(
            moment -> (gedaan, wachtrij) -> wachtrij.reschedule(gedaan, moment))
        .orElse(
            (gedaan, wachtrij) -> {
              wachtrij.remove();
              daarna.accept(gedaan.getExecution().getId());
            });
  }

  /** Work that has begun is finished before anything that it needs is stopped. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    werkers.ifAvailable(Scheduler::stop);
  }
}
