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
  private final Voorrang voorrang;
  private final Wachtrij wachtrij;

  Taken(ObjectProvider<Scheduler> werkers, Voorrang voorrang, Wachtrij wachtrij) {
    this.werkers = werkers;
    this.voorrang = voorrang;
    this.wachtrij = wachtrij;
  }

  /** Processing takes what it has done from the queue itself. */
  @Bean
  Task<Void> verwerkingstaak(Verwerking verwerking) {
    voorrang.leer(
        Wachtrij.VERWERKING,
        id ->
            verwerking
                .verwerk(UUID.fromString(id))
                .ifPresent(later -> wachtrij.verzet(Wachtrij.VERWERKING, id, later)));
    return Tasks.custom(Wachtrij.VERWERKING, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(DATABASE_WEG))
        .execute(
            (taak, omstandigheden) ->
                verwerking
                    .verwerk(UUID.fromString(taak.getId()))
                    .map(Taken::later)
                    .orElse((gedaan, weg) -> {}));
  }

  private static CompletionHandler<Void> later(Instant moment) {
    return (gedaan, wachtrij) -> wachtrij.reschedule(gedaan, moment);
  }

  @Bean
  Task<Void> afleveringstaak(Aflevering aflevering) {
    return taak(Wachtrij.AFLEVERING, id -> aflevering.leverAf(Long.parseLong(id)));
  }

  @Bean
  Task<Void> nazorgtaak(Nazorg nazorg) {
    return Tasks.recurring("nazorg", FixedDelay.of(NAZORG))
        .execute((taak, omstandigheden) -> nazorg.kijkNa());
  }

  /** Work that says when to come back; when it does not, it is done. */
  private static Task<Void> taak(String naam, Function<String, Optional<Instant>> werk) {
    return Tasks.custom(naam, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(DATABASE_WEG))
        .execute((taak, omstandigheden) -> vervolg(werk.apply(taak.getId())));
  }

  private static CompletionHandler<Void> vervolg(Optional<Instant> later) {
    return later.map(Taken::later).orElseGet(CompletionHandler.OnCompleteRemove::new);
  }

  /** Work that has begun is finished before anything that it needs is stopped. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    voorrang.stop();
    werkers.ifAvailable(Scheduler::stop);
  }
}
