package nl.sluis.wachtrij;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts back in the queue the messages that should be in it and are not. It finds nothing; should a
 * row of the queue be lost by whatever cause, then no message waits for ever.
 */
@Component
class Verwerkingsnazorg implements Nazorgronde {
  private static final Logger LOG = LoggerFactory.getLogger(Verwerkingsnazorg.class);

  private final JdbcClient database;
  private final Wachtrij wachtrij;

  Verwerkingsnazorg(JdbcClient database, Wachtrij wachtrij) {
    this.database = database;
    this.wachtrij = wachtrij;
  }

  @Override
  public void kijkNa() {
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
  }
}
