package nl.sluis.wachtrij;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import nl.sluis.berichtkluis.BerichtRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls the messages that nothing goes before any more and that nobody called: whoever had to do
 * that died first. It looks at the first of each line only, however many wait behind it.
 */
@Component
class Wekker {
  private static final Logger LOG = LoggerFactory.getLogger(Wekker.class);

  private final JdbcClient database;
  private final Wachtrij wachtrij;

  /** Of the round before; null when there was none, and so nobody that could have called them. */
  private @Nullable Set<String> vorige;

  Wekker(JdbcClient database, Wachtrij wachtrij) {
    this.database = database;
    this.wachtrij = wachtrij;
  }

  /**
   * One that was seen just now may be about to be done by another program, and this one knows what
   * it has itself: on a machine that is short of processors that may take long, and who is called
   * then only finds its lines taken.
   */
  synchronized void wek() {
    Set<String> nu = eersten();
    Set<String> eerder = vorige;
    Set<String> vergeten = new HashSet<>(nu);
    if (eerder != null) {
      vergeten.retainAll(eerder);
    }
    vorige = nu;
    vergeten.removeIf(wachtrij::isOnderhanden);
    if (!vergeten.isEmpty()) {
      LOG.debug("{} messages were not called", vergeten.size());
      wachtrij.roep(vergeten);
    }
  }

  private Set<String> eersten() {
    return database
        .sql(
            """
            with recursive afzenders as (
              (select domein, afzender, id from bericht
                where status = 'ONTVANGEN' and domein is not null and afzender is not null
                order by domein, afzender, volgnummer limit 1)
              union all
              select volgende.* from afzenders cross join lateral (
                select domein, afzender, id from bericht
                where status = 'ONTVANGEN' and afzender is not null
                  and (domein, afzender) > (afzenders.domein, afzenders.afzender)
                order by domein, afzender, volgnummer limit 1) volgende),
            relaties as (
              (select domein, gemeente, aanbieder, id from bericht
                where status = 'ONTVANGEN' and domein is not null and gemeente is not null
                  and aanbieder is not null
                order by domein, gemeente, aanbieder, volgnummer limit 1)
              union all
              select volgende.* from relaties cross join lateral (
                select domein, gemeente, aanbieder, id from bericht
                where status = 'ONTVANGEN' and gemeente is not null and aanbieder is not null
                  and (domein, gemeente, aanbieder)
                  > (relaties.domein, relaties.gemeente, relaties.aanbieder)
                order by domein, gemeente, aanbieder, volgnummer limit 1) volgende)
            select task_instance from scheduled_tasks
            where task_name = :taak and not picked and execution_time = :tot
              and task_instance = any(array(
                select cast(bericht.id as text)
                from (select id from afzenders union select id from relaties) een
                join bericht on bericht.id = een.id
                where not %s))
            """
                .formatted(BerichtRepository.eerder("bericht")))
        .param("taak", Wachtrij.VERWERKING)
        .param("tot", Wachtrij.TOT_GEROEPEN.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .set();
  }
}
