package nl.sluis.verwerking;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.verwerking.Voorrang.Soort;
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
  private static final Duration WEKKER = Duration.ofSeconds(10);

  private final ObjectProvider<Scheduler> werkers;
  private final Voorrang voorrang;
  private final Wachtrij wachtrij;
  private final Hangwacht hangwacht;

  Taken(
      ObjectProvider<Scheduler> werkers,
      Voorrang voorrang,
      Wachtrij wachtrij,
      Hangwacht hangwacht) {
    this.werkers = werkers;
    this.voorrang = voorrang;
    this.wachtrij = wachtrij;
    this.hangwacht = hangwacht;
  }

  /** Processing takes what it has done from the queue itself. */
  @Bean
  Task<Void> verwerkingstaak(Verwerking verwerking) {
    voorrang.leer(Soort.VERWERKING, ids -> verwerk(verwerking, ids));
    voorrang.leer(Soort.ZWARE_VERWERKING, ids -> verwerk(verwerking, ids));
    return taak(
        Wachtrij.VERWERKING,
        id -> verwerking.verwerk(UUID.fromString(id)),
        (gedaan, wachtrij) -> verwerking.gaVerder(List.of(bericht(gedaan))),
        (gedaan, moment) -> kijkNog(verwerking, Map.of(bericht(gedaan), moment)));
  }

  private static UUID bericht(ExecutionComplete gedaan) {
    return UUID.fromString(gedaan.getExecution().getId());
  }

  private void verwerk(Verwerking verwerking, List<String> ids) {
    Set<UUID> gedaan = ids.stream().map(UUID::fromString).collect(Collectors.toSet());
    Map<UUID, Instant> later = verwerking.verwerk(List.copyOf(gedaan));
    later.forEach((id, moment) -> wachtrij.verzet(Wachtrij.VERWERKING, id.toString(), moment));
    gedaan.removeAll(later.keySet());
    verwerking.gaVerder(gedaan);
    kijkNog(verwerking, later);
  }

  private static void kijkNog(Verwerking verwerking, Map<UUID, Instant> later) {
    verwerking.kijkNog(
        later.entrySet().stream()
            .filter(een -> een.getValue().equals(Wachtrij.TOT_GEROEPEN))
            .map(Map.Entry::getKey)
            .toList());
  }

  @Bean
  Task<Void> afleveringstaak(Aflevering aflevering) {
    // one that finds no room waits for who has it, and stands in the queue meanwhile
    voorrang.leer(
        Soort.AFLEVERING, banen -> banen.forEach(baan -> aflevering.leverAf(Baan.lees(baan))));
    voorrang.leer(
        Soort.AFLEVERING_IN_MAP, banen -> aflevering.leeg(banen.stream().map(Baan::lees).toList()));
    return taak(
        Wachtrij.AFLEVERING,
        baan -> aflevering.leverAf(Baan.lees(baan)),
        (gedaan, wachtrij) -> {
          wachtrij.remove();
          aflevering.kijkNog(List.of(Baan.lees(gedaan.getExecution().getId())));
        },
        (gedaan, moment) -> {});
  }

  @Bean
  Task<Void> wektaak(Wekker wekker) {
    return Tasks.recurring("wekker", FixedDelay.of(WEKKER))
        .execute((taak, omstandigheden) -> wekker.wek());
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
   * @param daarna when it is done
   * @param verzet when the queue has it that it comes back
   */
  private static Task<Void> taak(
      String naam,
      Function<String, Optional<Instant>> werk,
      CompletionHandler<Void> daarna,
      BiConsumer<ExecutionComplete, Instant> verzet) {
    return Tasks.custom(naam, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(DATABASE_WEG))
        .execute(
            (taak, omstandigheden) ->
                werk.apply(taak.getId())
                    .<CompletionHandler<Void>>map(
                        moment ->
                            (gedaan, wachtrij) -> {
                              wachtrij.reschedule(gedaan, moment);
                              verzet.accept(gedaan, moment);
                            })
                    .orElse(daarna));
  }

  /** Work that has begun is finished before anything that it needs is stopped. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    hangwacht.stop();
    voorrang.stop();
    werkers.ifAvailable(Scheduler::stop);
  }
}
