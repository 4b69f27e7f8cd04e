package nl.sluis.aflevering;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that have arrived, and the messages that end by that. */
@Repository
class AfgeleverdRepository {
  /** As an array, so that each is looked up by its key however many messages there are. */
  private static final String MET_BEANTWOORDE =
      """
      select unnest(cast(:berichten as uuid[]))
      union all select bericht from beoordeling where antwoord = any(cast(:berichten as uuid[]))
      """;

  private final JdbcClient database;
  private final Clock klok;

  AfgeleverdRepository(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /**
   * Nobody else changes these messages before this transaction ends, nor those that they answer for
   * a back-office; always in the same order so that nobody waits for another.
   */
  void vergrendel(Collection<UUID> berichten) {
    database
        .sql(
            """
            select id from bericht
            where id = any(array(%s))
            order by id for update
            """
                .formatted(MET_BEANTWOORDE))
        .param("berichten", tekst(berichten))
        .query(UUID.class)
        .list();
  }

  /**
   * These files have arrived; ends those of their messages, which have to be locked, for which all
   * has been delivered that had to go out. One that a back-office answered itself ends when that
   * answer has been delivered too. Says which of these files were not delivered before.
   */
  Set<Long> afgeleverd(Collection<Uitgaand> bestanden, Collection<UUID> berichten) {
    return database
        .sql(
            """
            with geleverd as (
              update uitgaand set status = 'AFGELEVERD', afgeleverd = :nu, reden = null
              where id = any(:ids) and status = 'KLAAR'
              returning id),
            onderweg as not materialized (
              select id, bericht from uitgaand
              where status <> 'AFGELEVERD' and id not in (select id from geleverd)),
            afgerond as (
              update bericht set status = 'AFGEHANDELD', reden = null
              where id = any(array(%s))
                and status || '' = 'KLAAR' -- found by id: the index of states has all that wait
                and not exists (select from onderweg where onderweg.bericht = bericht.id)
                and not exists (
                  select from beoordeling join onderweg on onderweg.bericht = beoordeling.antwoord
                  where beoordeling.bericht = bericht.id)
              returning id, gemeente),
            verteld as (
              insert into berichtstatus (bericht, gemeente, moment, status)
              select id, gemeente, :nu, 'AFGEHANDELD' from afgerond)
            select id from geleverd
            """
                .formatted(MET_BEANTWOORDE))
        .param("nu", OffsetDateTime.now(klok))
        .param("ids", bestanden.stream().map(Uitgaand::id).toArray(Long[]::new))
        .param("berichten", tekst(berichten))
        .query(Long.class)
        .set();
  }

  private static String[] tekst(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
