package nl.sluis.wachtrij;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks by name in the database, held until the transaction ends, however it ends. */
@Component
public class Sloten {
  private final JdbcClient database;

  Sloten(JdbcClient database) {
    this.database = database;
  }

  /** False when another transaction has it; nobody waits, so nobody can wait for each other. */
  public boolean neem(String... naam) {
    return database
        .sql("select pg_try_advisory_xact_lock(hashtextextended(:naam, 0))")
        .param("naam", String.join("|", naam))
        .query(Boolean.class)
        .single();
  }

  /** Those of these locks of one kind that nobody else has, now taken; nobody waits. */
  public Set<String> neem(String soort, Collection<String> namen) {
    return database
        .sql(
            """
            select naam from unnest(:namen) as naam
            where pg_try_advisory_xact_lock(hashtextextended(:soort || '|' || naam, 0))
            """)
        .param("soort", soort)
        .param("namen", namen.toArray(String[]::new))
        .query(String.class)
        .set();
  }
}
