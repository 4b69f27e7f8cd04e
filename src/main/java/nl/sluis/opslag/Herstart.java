package nl.sluis.opslag;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees the work that was under way when an earlier run was killed, and has it done now. In the
 * embedded database nobody but that run can have had it; in a shared one its heartbeat has to stop
 * first, which takes db-scheduler some seconds. What waits behind other work, without a time of its
 * own, is left as it is.
 */
@Component
@DependsOnDatabaseInitialization
class Herstart {
  private static final Logger LOG = LoggerFactory.getLogger(Herstart.class);

  Herstart(JdbcClient database, ObjectProvider<IngebouwdePostgres> postgres) {
    if (postgres.getIfAvailable() != null) {
      int vrijgegeven =
          database
              .sql(
                  """
                  update scheduled_tasks
                  set picked = false, picked_by = null, last_heartbeat = null,
                    version = version + 1, execution_time = least(execution_time, now())
                  where picked
                    or (task_name in ('verwerking', 'aflevering') and execution_time > now()
                      and execution_time < now() + interval '1 year')
                  """)
              .update();
      if (vrijgegeven > 0) {
        LOG.info("Taking up {} tasks that an earlier run left unfinished", vrijgegeven);
      }
    }
  }
}
