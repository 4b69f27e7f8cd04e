package nl.sluis.opslag;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Connections to the database. Once it is away, one asks a second later whether it is back and all
 * others hear at once that it is not, instead of waiting for it; it is told once, and once when it
 * is back.
 */
final class Bewaakteverbinding extends DelegatingDataSource {
  private static final Logger LOG = LoggerFactory.getLogger(Bewaakteverbinding.class);
  private static final Duration RUST = Duration.ofSeconds(1);

  private final CircuitBreaker stand =
      CircuitBreaker.of(
          "database",
          CircuitBreakerConfig.custom()
              .slidingWindowSize(1)
              .minimumNumberOfCalls(1)
              .failureRateThreshold(100)
              .waitDurationInOpenState(RUST)
              .permittedNumberOfCallsInHalfOpenState(1)
              .build());

  Bewaakteverbinding(DataSource database) {
    super(database);
    stand
        .getEventPublisher()
        .onStateTransition(
            stap -> {
              State van = stap.getStateTransition().getFromState();
              State naar = stap.getStateTransition().getToState();
              if (van == State.CLOSED && naar == State.OPEN) {
                LOG.error("The database is away; nothing is taken in until it is there again");
              } else if (naar == State.CLOSED) {
                LOG.info("The database is there again");
              }
            });
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!stand.tryAcquirePermission()) {
      throw new SQLTransientConnectionException("The database is away", "08001");
    }
    long begin = System.nanoTime();
    try {
      Connection verbinding = super.getConnection();
      stand.onSuccess(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
      return verbinding;
    } catch (SQLException | RuntimeException fout) {
      if (isWeg(fout)) {
        stand.onError(System.nanoTime() - begin, TimeUnit.NANOSECONDS, fout);
      } else {
        stand.releasePermission();
      }
      throw fout;
    }
  }

  /** Without a cause the pool was merely busy; then waiting longer may help. */
  private static boolean isWeg(Exception fout) {
    return fout.getCause() instanceof SQLException;
  }

  /** Guards the database of the application. */
  @Component
  static final class Bewaker implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String naam) {
      return naam.equals("dataSource") && bean instanceof DataSource database
          ? new Bewaakteverbinding(database)
          : bean;
    }
  }
}
