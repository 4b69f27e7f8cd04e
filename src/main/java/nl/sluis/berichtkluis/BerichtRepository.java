package nl.sluis.berichtkluis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that were received, with every state they were in. */
@Repository
public class BerichtRepository {
  /**
   * The first that is still to be processed in each line of a message: that of its sender and that
   * between its parties. Each is the first entry of its index from where the line begins, when that
   * is of this line: said so, no other index can do, and it is as little work however many wait.
   */
  private static final String EERSTEN =
      """
      ((select * from (
            select * from bericht eerste
            where eerste.status = 'ONTVANGEN'
              and (eerste.domein, eerste.afzender, eerste.volgnummer)
                > (%1$s.domein, %1$s.afzender, 0)
            order by eerste.domein, eerste.afzender, eerste.volgnummer limit 1) eerste
          where eerste.domein = %1$s.domein and eerste.afzender = %1$s.afzender)
        union all
        (select * from (
            select * from bericht eerste
            where eerste.status = 'ONTVANGEN'
              and (eerste.domein, eerste.gemeente, eerste.aanbieder, eerste.volgnummer)
                > (%1$s.domein, %1$s.gemeente, %1$s.aanbieder, 0)
            order by eerste.domein, eerste.gemeente, eerste.aanbieder, eerste.volgnummer
            limit 1) eerste
          where eerste.domein = %1$s.domein and eerste.gemeente = %1$s.gemeente
            and eerste.aanbieder = %1$s.aanbieder))
      """;

  private final JdbcClient database;
  private final Berichtkluis kluis;
  private final Clock klok;

  BerichtRepository(JdbcClient database, Berichtkluis kluis, Clock klok) {
    this.database = database;
    this.kluis = kluis;
    this.klok = klok;
  }

  /** Whether a message that still has to be processed may be processed now. */
  public enum Stand {
    AAN_DE_BEURT,
    /** Others of the same sender, or between the same parties, were received before it. */
    WACHT_OP_ANDEREN,
    /** None go before it, but another transaction is about to end in its lines. */
    BEZET
  }

  /**
   * A message that still has to be processed, which nobody else gets now.
   *
   * @param pogingen how often its processing failed
   */
  public record Beurt(Ontvangen bericht, Stand stand, int pogingen) {}

  /** Whether another was received before it in one of its lines and is still to be processed. */
  public static String eerder(String bericht) {
    return "%s.volgnummer > any(select volgnummer from %s eersten)"
        .formatted(bericht, EERSTEN.formatted(bericht));
  }

  /** The message with its bytes and its turn, when it still has to be processed. */
  public Optional<Beurt> vergrendel(UUID id) {
    return vergrendelSamen(List.of(id)).stream().findFirst();
  }

  /**
   * The same for several; those that have been processed are left out. Who goes before it is the
   * first of an index, however many wait; only who is first takes the locks, so that one that has
   * to wait is in nobody's way.
   */
  public List<Beurt> vergrendelSamen(Collection<UUID> ids) {
    return database
        .sql(
            """
            select *, case
              when domein is null then 'AAN_DE_BEURT'
              when %s then 'WACHT_OP_ANDEREN'
              when pg_try_advisory_xact_lock(hashtextextended(
                  concat_ws('|', 'afzender', domein, afzender), 0))
                and pg_try_advisory_xact_lock(hashtextextended(
                  concat_ws('|', 'relatie', domein, gemeente, aanbieder), 0))
              then 'AAN_DE_BEURT'
              else 'BEZET' end as stand
            from bericht
            where id = any(cast(:ids as uuid[]))
              and status || '' = 'ONTVANGEN' -- found by id: the index of states has all that wait
            order by id for update
            """
                .formatted(eerder("bericht")))
        .param("ids", tekst(ids))
        .query(
            (rij, nummer) ->
                new Beurt(
                    ontvangen(rij, nummer),
                    Stand.valueOf(rij.getString("stand")),
                    rij.getInt("pogingen")))
        .list();
  }

  /** The message with its bytes, wherever it is. */
  public Ontvangen lees(UUID id) {
    return database
        .sql("select * from bericht where id = :id")
        .param("id", id)
        .query(this::ontvangen)
        .single();
  }

  private Ontvangen ontvangen(ResultSet rij, int nummer) throws SQLException {
    return new Ontvangen(
        rij.getObject("id", UUID.class),
        rij.getLong("volgnummer"),
        rij.getObject("ontvangen", OffsetDateTime.class).toInstant(),
        rij.getString("domein"),
        rij.getString("gemeente"),
        rij.getString("aanbieder"),
        rij.getString("afzender"),
        rij.getString("kanaal"),
        rij.getString("indiener"),
        kluis.bestandsnaam(rij),
        rij.getLong("omvang"),
        kluis.inhoud(rij),
        rij.getObject("ontvangen", OffsetDateTime.class)
            .atZoneSameInstant(klok.getZone())
            .toLocalDate());
  }

  /**
   * A message that waits behind another.
   *
   * @param omvang in bytes
   * @param rijen the lines in which it stands
   */
  public record Volgende(UUID id, long omvang, Set<String> rijen) {}

  /**
   * Those that nothing goes before, of the same senders or between the same parties as these; not
   * one that failed, which has a time of its own to be tried again.
   */
  public List<Volgende> eersten(Collection<UUID> ids) {
    return database
        .sql(
            """
            select distinct volgende.id, volgende.domein, volgende.afzender, volgende.gemeente,
              volgende.aanbieder, volgende.omvang
            from (
              select distinct domein, afzender, gemeente, aanbieder
              from unnest(cast(:ids as uuid[])) as stuk (nummer)
              cross join lateral (
                select * from bericht where id = stuk.nummer limit 1) gevonden) bericht
            cross join lateral %s volgende
            where volgende.pogingen = 0 and not %s
            """
                .formatted(EERSTEN.formatted("bericht"), eerder("volgende")))
        .param("ids", tekst(ids))
        .query(
            (rij, nummer) ->
                new Volgende(
                    rij.getObject("id", UUID.class),
                    rij.getLong("omvang"),
                    Adressering.rijen(
                        rij.getString("domein"),
                        rij.getString("afzender"),
                        rij.getString("gemeente"),
                        rij.getString("aanbieder"))))
        .list();
  }

  /** Whether anything between a gemeente and one of these aanbieders is yet to be processed. */
  public boolean wachtErEen(Standaard standaard, String gemeente, Set<String> aanbieders) {
    return database
        .sql(
            """
            select exists (select from bericht
              where status = 'ONTVANGEN' and domein = :domein and gemeente = :gemeente
                and aanbieder = any(:aanbieders))
            """)
        .param("domein", standaard.domein())
        .param("gemeente", gemeente)
        .param("aanbieders", aanbieders.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  public void zetStatus(UUID id, Berichtstatus status, @Nullable String toelichting) {
    Berichtstatus nu = vergrendelStatus(id);
    if (!nu.kanNaar(status)) {
      throw new IllegalStateException(
          "Message %s cannot go from %s to %s".formatted(id, nu, status));
    }
    database
        .sql("update bericht set status = :status, reden = :reden where id = :id")
        .param("status", status.name())
        .param("reden", toelichting)
        .param("id", id)
        .update();
    voegStatusToe(id, status, toelichting);
  }

  /** The state of a message, which nobody else changes before this transaction ends. */
  public Berichtstatus vergrendelStatus(UUID id) {
    return Berichtstatus.valueOf(
        database
            .sql("select status from bericht where id = :id for update")
            .param("id", id)
            .query(String.class)
            .single());
  }

  private static String[] tekst(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  /** Counts a try that failed, with the reason why, and says how many there are now. */
  public int telMislukt(UUID id, String reden) {
    voegStatusToe(id, Berichtstatus.ONTVANGEN, reden);
    return database
        .sql(
            """
            update bericht set pogingen = pogingen + 1, reden = :reden where id = :id
            returning pogingen
            """)
        .param("reden", reden)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** A parked message is processed as if it had just been received. */
  public void begintOpnieuw(UUID id) {
    zetStatus(id, Berichtstatus.ONTVANGEN, null);
    database.sql("update bericht set pogingen = 0 where id = :id").param("id", id).update();
  }

  private void voegStatusToe(UUID id, Berichtstatus status, @Nullable String toelichting) {
    database
        .sql(
            """
            insert into berichtstatus (bericht, gemeente, moment, status, toelichting)
            select id, gemeente, :moment, :status, :toelichting from bericht where id = :id
            """)
        .param("moment", nu())
        .param("status", status.name())
        .param("toelichting", toelichting)
        .param("id", id)
        .update();
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.now(klok);
  }
}
