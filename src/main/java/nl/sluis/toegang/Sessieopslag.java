package nl.sluis.toegang;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the sessions of the console are kept: in the database, for all nodes. */
@Configuration(proxyBeanMethods = false)
class Sessieopslag {
  private static final Duration OPRUIMEN = Duration.ofMinutes(10);

  @Bean
  JdbcIndexedSessionRepository sessies(
      JdbcTemplate database,
      PlatformTransactionManager transacties,
      ConsoleInstellingen instellingen) {
    TransactionTemplate eigen = new TransactionTemplate(transacties);
    eigen.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    JdbcIndexedSessionRepository sessies = new JdbcIndexedSessionRepository(database, eigen);
    sessies.setTableName("sessie");
    sessies.setDefaultMaxInactiveInterval(instellingen.inactief());
    sessies.setConversionService(Sessievorm.vormen());
    sessies.setIndexResolver(sessie -> Map.of());
    sessies.setCleanupCron(Scheduled.CRON_DISABLED); // one node does it: see below
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessies);
    return sessies;
  }

  @Bean
  Task<Void> sessietaak(JdbcIndexedSessionRepository sessies) {
    return Tasks.recurring("sessies", FixedDelay.of(OPRUIMEN))
        .execute((taak, omstandigheden) -> sessies.cleanUpExpiredSessions());
  }
}
