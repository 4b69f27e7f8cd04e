package nl.sluis.taak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.wachtrij.Wachtrij;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tasks: begun, looked at and stopped. One sees those of whom one works for. */
@Component
public class Taken {
  static final String TAAK = "taak";

  private static final int HOOGSTENS = 100;

  private final JdbcClient database;
  private final Wachtrij wachtrij;
  private final Audittrail audit;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Taken(
      JdbcClient database,
      Wachtrij wachtrij,
      Audittrail audit,
      TransactionTemplate transactie,
      Clock klok) {
    this.database = database;
    this.wachtrij = wachtrij;
    this.audit = audit;
    this.transactie = transactie;
    this.klok = klok;
  }

  /**
   * A task that runs.
   *
   * @param isNieuw false when one of its kind ran already: then that is the one, and nothing began
   */
  public record Begonnen(UUID id, boolean isNieuw) {}

  /**
   * Begins a task, unless one of its kind runs for this deelnemer.
   *
   * @param soort of a {@link Taakwerk}
   * @param door who begins it, as a stable pseudonym
   * @param items what it is about, in this order: codes, and nothing about a person
   */
  public Begonnen begin(String soort, Identiteit wie, String door, List<String> items) {
    return Objects.requireNonNull(
        transactie.execute(status -> inTransactie(soort, wie, door, items)));
  }

  private Begonnen inTransactie(String soort, Identiteit wie, String door, List<String> items) {
    UUID id = UUID.randomUUID();
    int nieuw =
        database
            .sql(
                """
                insert into taak (id, soort, wie, in_audit, deelnemer, begonnen, stand, totaal)
                values (:id, :soort, :door, :inAudit, :deelnemer, :nu, 'LOOPT', :totaal)
                on conflict (soort, (coalesce(deelnemer, ''))) where geeindigd is null do nothing
                """)
            .param("id", id)
            .param("soort", soort)
            .param("door", door)
            .param("inAudit", wie.inAudit())
            .param("deelnemer", wie.deelnemer())
            .param("nu", OffsetDateTime.now(klok))
            .param("totaal", items.size())
            .update();
    if (nieuw == 0) {
      return new Begonnen(lopende(soort, wie), false);
    }
    database
        .sql(
            """
            insert into taak_item (taak, nummer, wat, stand)
            select :taak, nummer, wat, 'WACHT'
            from unnest(cast(:nummers as int[]), cast(:items as text[])) as item (nummer, wat)
            """)
        .param("taak", id)
        .param("nummers", IntStream.rangeClosed(1, items.size()).boxed().toArray(Integer[]::new))
        .param("items", items.toArray(String[]::new))
        .update();
    wachtrij.plaats(TAAK, id.toString());
    leg(wie, "TAAK_BEGONNEN", id, soort);
    return new Begonnen(id, true);
  }

  private UUID lopende(String soort, Identiteit wie) {
    return database
        .sql(
            """
            select id from taak
            where soort = :soort and coalesce(deelnemer, '') = coalesce(:deelnemer, '')
            order by geeindigd is not null, begonnen desc limit 1
            """)
        .param("soort", soort)
        .param("deelnemer", wie.deelnemer())
        .query(UUID.class)
        .single();
  }

  private void leg(Identiteit wie, String wat, UUID id, String soort) {
    audit.schrijf(new Auditregel(wie.inAudit(), wat, null, null, soort).metVoorwerp("taak " + id));
  }

  /** One task, when it is of the one that this one works for. */
  public Optional<Taak> vind(UUID id, Identiteit wie) {
    return database
        .sql("select * from taak where id = :id and deelnemer is not distinct from :deelnemer")
        .param("id", id)
        .param("deelnemer", wie.deelnemer())
        .query(Taken::taak)
        .optional();
  }

  /** Those of the one that this one works for, the latest first; as many as one looks at. */
  public List<Taak> lijst(Identiteit wie) {
    return database
        .sql(
            """
            select * from taak where coalesce(deelnemer, '') = coalesce(:deelnemer, '')
            order by begonnen desc limit :hoogstens
            """)
        .param("deelnemer", wie.deelnemer())
        .param("hoogstens", HOOGSTENS)
        .query(Taken::taak)
        .list();
  }

  /** How many of its kind began before it and still run. */
  public int ervoor(UUID taak) {
    return database
        .sql(
            """
            select count(*) from taak eerder join taak deze on deze.id = ?
            where eerder.soort = deze.soort and eerder.geeindigd is null
              and (eerder.begonnen, eerder.id) < (deze.begonnen, deze.id)
            """)
        .param(taak)
        .query(Integer.class)
        .single();
  }

  /** What items it is about, of those that went well. */
  public List<String> gelukt(UUID taak) {
    return database
        .sql("select wat from taak_item where taak = ? and stand = 'GELUKT' order by nummer")
        .param(taak)
        .query(String.class)
        .list();
  }

  /** Its items: what did not go well first, then in their turn; as many as one looks at. */
  public List<Taak.Item> items(UUID taak) {
    return database
        .sql(
            """
            select * from taak_item where taak = :taak
            order by stand <> 'NIET_GELUKT', nummer limit :hoogstens
            """)
        .param("taak", taak)
        .param("hoogstens", HOOGSTENS)
        .query(
            (rij, nummer) ->
                new Taak.Item(
                    rij.getString("wat"),
                    Taak.Itemstand.valueOf(rij.getString("stand")),
                    rij.getString("uitleg")))
        .list();
  }

  /**
   * Has it end after the item that it is at; what was done stays done.
   *
   * @return false when it is none of his, or has ended
   */
  public boolean stop(UUID id, Identiteit wie) {
    return Boolean.TRUE.equals(
        transactie.execute(
            status -> {
              Optional<String> soort =
                  database
                      .sql(
                          """
                          update taak set stop = true
                          where id = :id and deelnemer is not distinct from :deelnemer
                            and geeindigd is null
                          returning soort
                          """)
                      .param("id", id)
                      .param("deelnemer", wie.deelnemer())
                      .query(String.class)
                      .optional();
              soort.ifPresent(welke -> leg(wie, "TAAK_GESTOPT", id, welke));
              return soort.isPresent();
            }));
  }

  private static Taak taak(ResultSet rij, int nummer) throws SQLException {
    OffsetDateTime geeindigd = rij.getObject("geeindigd", OffsetDateTime.class);
    return new Taak(
        rij.getObject("id", UUID.class),
        rij.getString("soort"),
        rij.getString("deelnemer"),
        rij.getObject("begonnen", OffsetDateTime.class).toInstant(),
        geeindigd == null ? null : geeindigd.toInstant(),
        Taak.Stand.valueOf(rij.getString("stand")),
        rij.getBoolean("stop"),
        rij.getInt("totaal"),
        rij.getInt("gedaan"),
        rij.getInt("gelukt"));
  }
}
