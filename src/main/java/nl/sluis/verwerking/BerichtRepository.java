package nl.sluis.verwerking;

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
class BerichtRepository {
  private final JdbcClient database;
  private final Berichtkluis kluis;
  private final Clock klok;

  BerichtRepository(JdbcClient database, Berichtkluis kluis, Clock klok) {
    this.database = database;
    this.kluis = kluis;
    this.klok = klok;
  }

  /**
   * A message that still has to be processed, which nobody else gets now.
   *
   * @param ervoor how many others go first: of the same sender, or between the same parties,
   *     received before this one and still to be processed; at least one while another of them is
   *     being processed
   */
  record Beurt(Ontvangen bericht, int ervoor) {}

  /** The message with its bytes and its turn, when it still has to be processed. */
  Optional<Beurt> vergrendel(UUID id) {
    return vergrendelSamen(List.of(id)).stream().findFirst();
  }

  /** The same for several; those that have been processed are left out. */
  List<Beurt> vergrendelSamen(Collection<UUID> ids) {
    return database
        .sql(
            """
            select *, case
              when domein is null then 0
              when pg_try_advisory_xact_lock(hashtextextended(
                  concat_ws('|', 'afzender', domein, afzender), 0))
                and pg_try_advisory_xact_lock(hashtextextended(
                  concat_ws('|', 'relatie', domein, gemeente, aanbieder), 0))
              then (
                select count(*) from bericht eerder
                where eerder.status = 'ONTVANGEN' and eerder.domein = bericht.domein
                  and eerder.volgnummer < bericht.volgnummer
                  and (eerder.afzender = bericht.afzender
                    or (eerder.gemeente = bericht.gemeente
                      and eerder.aanbieder = bericht.aanbieder)))
              else 1 end as ervoor
            from bericht where id = any(cast(:ids as uuid[])) and status = 'ONTVANGEN'
            order by id for update
            """)
        .param("ids", tekst(ids))
        .query((rij, nummer) -> new Beurt(ontvangen(rij, nummer), rij.getInt("ervoor")))
        .list();
  }

  /** The message with its bytes, wherever it is. */
  Ontvangen lees(UUID id) {
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
  record Volgende(UUID id, long omvang, Set<String> rijen) {}

  /** The first that still has to be processed, of the same sender or between the same parties. */
  Optional<Volgende> volgende(UUID na) {
    return database
        .sql(
            """
            select volgende.* from bericht, bericht volgende
            where bericht.id = :na and volgende.status = 'ONTVANGEN'
              and volgende.domein = bericht.domein
              and (volgende.afzender = bericht.afzender
                or (volgende.gemeente = bericht.gemeente
                  and volgende.aanbieder = bericht.aanbieder))
            order by volgende.volgnummer limit 1
            """)
        .param("na", na)
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
        .optional();
  }

  /** Whether anything between a gemeente and one of these aanbieders is yet to be processed. */
  boolean wachtErEen(Standaard standaard, String gemeente, Set<String> aanbieders) {
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

  void zetStatus(UUID id, Berichtstatus status, @Nullable String toelichting) {
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
  Berichtstatus vergrendelStatus(UUID id) {
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
  int telMislukt(UUID id, String reden) {
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
  void begintOpnieuw(UUID id) {
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
