package nl.sluis.bewaren;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.sluis.audit.Controlepunten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The beginning of the trail, up to the first line that is still within its term or that tells of
 * the reception of a message whose content is still there. The rows of the messages of whose
 * reception it told go with it, in the same transaction, so that the balance stays right.
 */
@Component
class Trailbewaring implements Bewaring {
  /** The last line that can go, of the first so many. */
  private static final String TOT =
      """
      with begin as (
        select nummer, moment, wat, bericht from audit order by nummer limit :hoogstens)
      select coalesce(
        (select min(nummer) from begin
          where moment >= :grens or (wat = 'ONTVANGEN' and exists (
            select from bericht where bericht.id = begin.bericht and gewist is null))),
        (select max(nummer) + 1 from begin), 1) - 1
      """;

  private static final String LAATSTE = "select coalesce(max(nummer), 0) from audit";

  /** What points at a message, in an order in which it can go. */
  private static final List<String> WEG =
      List.of(
          "delete from berichtstatus where bericht = any(:ids)",
          "delete from ggk_bericht where bericht = any(:ids)",
          "delete from ggk_verzonden where bericht = any(:ids)",
          """
          update ggk_ontvangen set beantwoordt = null
          where beantwoordt in (select id from uitgaand where bericht = any(:ids))
          """,
          "delete from beoordeling where bericht = any(:ids)",
          "update beoordeling set antwoord = null where antwoord = any(:ids)",
          "delete from beschikking_bericht where bericht = any(:ids)",
          "delete from uitgaand where bericht = any(:ids)",
          "update bericht set antwoord_op = null where antwoord_op = any(:ids)",
          "update bericht set verbetert = null where verbetert = any(:ids)",
          "delete from bericht where id = any(:ids)");

  private final JdbcClient database;
  private final Trailproef proef;
  private final Controlepunten controlepunten;

  Trailbewaring(JdbcClient database, Trailproef proef, Controlepunten controlepunten) {
    this.database = database;
    this.proef = proef;
    this.controlepunten = controlepunten;
  }

  @Override
  public Set<Gegevenssoort> soorten() {
    return Set.of(Gegevenssoort.AUDITTRAIL);
  }

  @Override
  public Stap ruimOp(Gegevenssoort soort, Bereik bereik, long na, int hoogstens) {
    if (bereik.client() != null) {
      return new Stap(na, 0);
    }
    long tot = tot(bereik, hoogstens);
    if (tot < begin() || (na == Stap.BEGIN && !proef.isHeel())) {
      return new Stap(na, 0);
    }
    UUID[] ids =
        database
            .sql(
                """
                select distinct bericht from audit
                where nummer <= :tot and wat = 'ONTVANGEN' and bericht is not null
                """)
            .param("tot", tot)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    long weg = controlepunten.begintNa(tot);
    if (weg > 0) {
      WEG.forEach(opdracht -> database.sql(opdracht).param("ids", ids).update());
    }
    return new Stap(tot, weg);
  }

  @Override
  public long aantal(Gegevenssoort soort, Bereik bereik) {
    return bereik.client() != null ? 0 : Math.max(0, tot(bereik, Integer.MAX_VALUE) - begin() + 1);
  }

  private long begin() {
    return database.sql("select coalesce(min(nummer), 1) from audit").query(Long.class).single();
  }

  /** The last line of all stays, since the next follows on it. */
  private long tot(Bereik bereik, int hoogstens) {
    long tot =
        database
            .sql(TOT)
            .param("hoogstens", hoogstens)
            .param("grens", Grens.begin(bereik.grens()))
            .query(Long.class)
            .single();
    return Math.min(tot, database.sql(LAATSTE).query(Long.class).single() - 1);
  }
}
