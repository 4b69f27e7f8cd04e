package nl.sluis.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  /** The same for several lines, in their order, in one statement. */
  public void schrijf(List<Auditregel> regels) {
    database
        .sql(
            """
            insert into audit (moment, wie, wat, bericht, gemeente, uitkomst)
            select :moment, * from unnest(cast(:wie as text[]), cast(:wat as text[]),
              cast(:bericht as uuid[]), cast(:gemeente as text[]), cast(:uitkomst as text[]))
            """)
        .param("moment", OffsetDateTime.now(klok))
        .param("wie", kolom(regels, Auditregel::wie))
        .param("wat", kolom(regels, Auditregel::wat))
        .param("bericht", kolom(regels, Audittrail::bericht))
        .param("gemeente", kolom(regels, Auditregel::gemeente))
        .param("uitkomst", kolom(regels, Auditregel::uitkomst))
        .update();
  }

  private static @Nullable String[] kolom(
      List<Auditregel> regels, Function<Auditregel, @Nullable String> waarde) {
    return regels.stream().map(waarde).toArray(String[]::new);
  }

  private static @Nullable String bericht(Auditregel regel) {
    return regel.bericht() == null ? null : regel.bericht().toString();
  }
}
