package nl.sluis.verwerking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks by name in the database, held until the transaction ends, however it ends. */
@Component
class Sloten {
  private final JdbcClient database;

  Sloten(JdbcClient database) {
    this.database = database;
  }

  /** False when another transaction has it; nobody waits, so nobody can wait for each other. */
  boolean neem(String... naam) {
    return database
        .sql("select pg_try_advisory_xact_lock(hashtextextended(:naam, 0))")
        .param("naam", String.join("|", naam))
        .query(Boolean.class)
        .single();
  }

  /** Waits for it; only for what is taken first of all in a transaction. */
  void wachtOp(String naam) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:naam, 0))")
        .param("naam", naam)
        .query((rij, nummer) -> true)
        .single();
  }
}
