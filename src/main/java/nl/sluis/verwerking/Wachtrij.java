package nl.sluis.verwerking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The durable queue: work put in is part of the transaction that puts it in. What is in it already
 * is done no later than now, and cannot be finished by another before this transaction ends: who
 * finishes it then sees what was put in, and looks again.
 */
@Component
class Wachtrij {
  static final String VERWERKING = "verwerking";
  static final String AFLEVERING = "aflevering";

  private final JdbcClient database;
  private final Clock klok;

  Wachtrij(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  void plaatsVerwerking(UUID bericht) {
    plaats(VERWERKING, bericht.toString());
  }

  void plaatsAflevering(Baan baan) {
    plaats(AFLEVERING, baan.sleutel());
  }

  private void plaats(String taak, String wat) {
    database
        .sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (:taak, :wat, :nu, false, 1)
            on conflict (task_name, task_instance) do update
              set execution_time = least(scheduled_tasks.execution_time, excluded.execution_time)
            """)
        .param("taak", taak)
        .param("wat", wat)
        .param("nu", OffsetDateTime.now(klok))
        .update();
  }
}
