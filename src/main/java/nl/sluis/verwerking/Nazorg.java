package nl.sluis.verwerking;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts back in the queue what should be in it and is not. It should never find anything; should a
 * row of the queue be lost by whatever cause, then no message waits for ever.
 */
@Component
class Nazorg {
  private static final Logger LOG = LoggerFactory.getLogger(Nazorg.class);

  private final JdbcClient database;
  private final Wachtrij wachtrij;

  Nazorg(JdbcClient database, Wachtrij wachtrij) {
    this.database = database;
    this.wachtrij = wachtrij;
  }

  void kijkNa() {
    database
        .sql(
            """
            select id from bericht where status = 'ONTVANGEN' and not exists (
              select from scheduled_tasks
              where task_name = 'verwerking' and task_instance = cast(bericht.id as text))
            """)
        .query(UUID.class)
        .list()
        .forEach(
            bericht -> {
              LOG.warn("Message {} was not in the queue", bericht);
              wachtrij.plaatsVerwerking(bericht);
            });
    database
        .sql(
            """
            select id from uitgaand where status = 'KLAAR' and not exists (
              select from scheduled_tasks
              where task_name = 'aflevering' and task_instance = cast(uitgaand.id as text))
            """)
        .query(Long.class)
        .list()
        .forEach(
            uitgaand -> {
              LOG.warn("Outgoing file {} was not in the queue", uitgaand);
              wachtrij.plaatsAflevering(uitgaand);
            });
  }
}
