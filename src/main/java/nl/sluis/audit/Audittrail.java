package nl.sluis.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail. A line is part of the transaction in which it is written; none is changed. */
@Component
public class Audittrail {
  private final JdbcClient database;
  private final Clock klok;

  Audittrail(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  public void schrijf(Auditregel regel) {
    database
        .sql(
            """
            insert into audit (moment, wie, wat, bericht, gemeente, uitkomst)
            values (:moment, :wie, :wat, :bericht, :gemeente, :uitkomst)
            """)
        .param("moment", OffsetDateTime.now(klok))
        .param("wie", regel.wie())
        .param("wat", regel.wat())
        .param("bericht", regel.bericht())
        .param("gemeente", regel.gemeente())
        .param("uitkomst", regel.uitkomst())
        .update();
  }
}
