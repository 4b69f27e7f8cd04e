package nl.sluis.api;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a question from one moment of the database, in a transaction in which PostgreSQL itself
 * refuses every change.
 */
@Component
public class AlleenLezen {
  private final TransactionTemplate transactie;

  AlleenLezen(PlatformTransactionManager transacties) {
    this.transactie = new TransactionTemplate(transacties);
    transactie.setReadOnly(true);
    transactie.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  public <T> T vraag(Supplier<T> vraag) {
    return Objects.requireNonNull(transactie.execute(status -> vraag.get()));
  }
}
