package nl.sluis.verwerking;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The durable queue: work put in is part of the transaction that puts it in. */
@Component
class Wachtrij {
  static final String VERWERKING = "verwerking";
  static final String AFLEVERING = "aflevering";

  private final SchedulerClient planner;
  private final Clock klok;

  Wachtrij(DataSource database, Clock klok) {
    this.planner =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
    this.klok = klok;
  }

  void plaatsVerwerking(UUID bericht) {
    plaats(VERWERKING, bericht.toString());
  }

  void plaatsAflevering(long uitgaand) {
    plaats(AFLEVERING, Long.toString(uitgaand));
  }

  private void plaats(String taak, String wat) {
    planner.scheduleIfNotExists(new TaskInstance<Void>(taak, wat), klok.instant());
  }
}
