package nl.sluis.meting;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the updates of rows of the queue, exactly and at once: what PostgreSQL itself counts is up
 * to some seconds late. A sequence is no part of a transaction, so that what is rolled back is
 * counted as well.
 */
final class Taaktelling {
  private Taaktelling() {}

  /** Begins to count; with the rights of who made the tables. */
  static void begin(JdbcClient database) {
    database.sql("create sequence meting_taak minvalue 0 start 0").update();
    database.sql("grant select on meting_taak to public").update();
    database
        .sql(
            """
            create function meting_tel() returns trigger language plpgsql security definer as $$
            begin
              perform nextval('public.meting_taak');
              return null;
            end $$
            """)
        .update();
    database
        .sql(
            """
            create trigger meting_tel after update on scheduled_tasks
            for each row execute function meting_tel()
            """)
        .update();
    database.sql("select nextval('meting_taak')").query(Long.class).single();
  }

  /** How many there were up to now. */
  static long stand(JdbcClient database) {
    return database.sql("select last_value from meting_taak").query(Long.class).single();
  }
}
