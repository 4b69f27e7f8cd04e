package nl.sluis.console;

import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people chose for themselves, whatever computer they work at. */
@Component
@Lazy
public class Voorkeuren {
  private final JdbcClient database;

  Voorkeuren(JdbcClient database) {
    this.database = database;
  }

  /**
   * Whether single letters do something for who looks: they do until he switches them off, also
   * while the database does not answer.
   */
  public boolean toetsen() {
    try {
      return database
          .sql("select toetsen from voorkeur where wie = ?")
          .param(Bezoeker.ik())
          .query(Boolean.class)
          .optional()
          .orElse(true);
    } catch (DataAccessException zonderDatabase) {
      return true;
    }
  }

  public void zetToetsen(boolean aan) {
    database
        .sql(
            """
            insert into voorkeur (wie, toetsen) values (?, ?)
            on conflict (wie) do update set toetsen = excluded.toetsen
            """)
        .param(Bezoeker.ik())
        .param(aan)
        .update();
  }
}
