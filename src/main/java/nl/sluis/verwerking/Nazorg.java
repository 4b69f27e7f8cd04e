package nl.sluis.verwerking;

import java.util.List;
import java.util.UUID;
import nl.sluis.deelnemer.DeelnemersGewijzigd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts back in the queue what should be in it and is not. It finds what waited in the postvak of
 * one who does not fetch any more, and otherwise nothing; should a row of the queue be lost by
 * whatever cause, then no message waits for ever.
 */
@Component
class Nazorg {
  private static final Logger LOG = LoggerFactory.getLogger(Nazorg.class);

  private final JdbcClient database;
  private final Bezorgplan plan;
  private final Wachtrij wachtrij;

  Nazorg(JdbcClient database, Bezorgplan plan, Wachtrij wachtrij) {
    this.database = database;
    this.plan = plan;
    this.wachtrij = wachtrij;
  }

  @EventListener(DeelnemersGewijzigd.class)
  void kijkNa() {
    verwerking();
    aflevering();
  }

  private void verwerking() {
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

  private void aflevering() {
    List<Baan> banen =
        database
            .sql(
                """
            select distinct ontvanger, relatie from uitgaand
            where status = 'KLAAR' and not ontvanger = any(:halers) and not exists (
              select from scheduled_tasks
              where task_name = 'aflevering' and task_instance = ontvanger || '/' || relatie)
            """)
            .param("halers", plan.halers().toArray(String[]::new))
            .query((rij, nummer) -> new Baan(rij.getString("ontvanger"), rij.getString("relatie")))
            .list();
    banen.forEach(baan -> LOG.info("Files for {} were not in the queue", baan.ontvanger()));
    plan.plan(banen);
  }
}
