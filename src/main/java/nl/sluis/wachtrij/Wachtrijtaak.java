package nl.sluis.wachtrij;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A kind of work in the queue. */
public final class Wachtrijtaak {
  /** When even the failure could not be written down: the database is away. */
  private static final Duration DATABASE_WEG = Duration.ofSeconds(5);

  private Wachtrijtaak() {}

  /**
   * Work that says when to come back; when it does not, it is done.
   *
   * @param naam as it stands in the queue
   * @param werk gets what it is about, as it stands in the queue
   * @param daarna when it is done
   * @param verzet when the queue has it that it comes back
   */
  public static Task<Void> van(
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
}
