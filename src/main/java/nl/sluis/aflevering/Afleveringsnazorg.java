package nl.sluis.aflevering;

import java.util.List;
import nl.sluis.deelnemer.DeelnemersGewijzigd;
import nl.sluis.wachtrij.Baan;
import nl.sluis.wachtrij.Nazorgronde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts back in the queue the lanes that should be in it and are not. It finds what waited in the
 * postvak of one who does not fetch any more, and otherwise nothing; should a row of the queue be
 * lost by whatever cause, then no file waits for ever.
 */
@Component
class Afleveringsnazorg implements Nazorgronde {
  private static final Logger LOG = LoggerFactory.getLogger(Afleveringsnazorg.class);

  private final JdbcClient database;
  private final Bezorgplan plan;

  Afleveringsnazorg(JdbcClient database, Bezorgplan plan) {
    this.database = database;
    this.plan = plan;
  }

  @Override
  @EventListener(DeelnemersGewijzigd.class)
  public void kijkNa() {
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
