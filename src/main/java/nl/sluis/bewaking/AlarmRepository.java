package nl.sluis.bewaking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.sluis.bewaking.Melding.Gebeurtenis;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alarms, and the notices that wait to be sent. */
@Repository
class AlarmRepository {
  /** What could not be told in a week is no news any more. */
  private static final Duration NIEUWS = Duration.ofDays(7);

  private final JdbcClient database;
  private final Clock klok;

  AlarmRepository(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /**
   * Makes the alarms what is the matter now, in one statement: what is new begins, what is over
   * ends, and for both a notice waits for each way.
   */
  void houdBij(List<Signaal> signalen, String[] wegen) {
    database
        .sql(
            """
            with signaal as (
              select soort, onderwerp, aantal, coalesce(cast(sinds as timestamptz), :nu) as sinds
              from unnest(:soorten, :onderwerpen, :aantallen, :sinds)
                as gezien (soort, onderwerp, aantal, sinds)
            ),
            begonnen as (
              insert into alarm (soort, onderwerp, aantal, sinds, begonnen)
              select soort, onderwerp, aantal, sinds, :nu from signaal
              on conflict (soort, onderwerp) where geeindigd is null
              do update set aantal = excluded.aantal where alarm.aantal <> excluded.aantal
              returning id, xmax = 0 as is_nieuw
            ),
            geeindigd as (
              update alarm set geeindigd = :nu
              where geeindigd is null and not exists (select from signaal
                where signaal.soort = alarm.soort and signaal.onderwerp = alarm.onderwerp)
              returning id
            )
            insert into alarmmelding (alarm, gebeurtenis, weg, klaargezet)
            select id, 'BEGIN', weg, :nu from begonnen, unnest(:wegen) as weg where is_nieuw
            union all
            select id, 'EINDE', weg, :nu from geeindigd, unnest(:wegen) as weg
            """)
        .param("nu", OffsetDateTime.now(klok))
        .param("soorten", kolom(signalen, signaal -> signaal.soort().name()))
        .param("onderwerpen", kolom(signalen, Signaal::onderwerp))
        .param("aantallen", signalen.stream().map(Signaal::aantal).toArray(Long[]::new))
        .param("sinds", kolom(signalen, signaal -> Objects.toString(signaal.sinds(), null)))
        .param("wegen", wegen)
        .update();
  }

  private static @Nullable String[] kolom(
      List<Signaal> signalen, Function<Signaal, @Nullable String> waarde) {
    return signalen.stream().map(waarde).toArray(String[]::new);
  }

  /**
   * Notices to send by one way: what failed least goes first, so that one that never succeeds holds
   * up no other; the end of an alarm only after its beginning.
   */
  List<Melding> teMelden(String weg, int hoogstens) {
    return database
        .sql(
            """
            select alarm.*, melding.id as melding, gebeurtenis
            from alarmmelding melding join alarm on alarm.id = melding.alarm
            where gemeld is null and weg = :weg and klaargezet > :vanaf
              and not exists (select from alarmmelding eerder
                where eerder.alarm = melding.alarm and eerder.weg = melding.weg
                  and eerder.gebeurtenis = 'BEGIN' and eerder.gemeld is null
                  and eerder.id < melding.id)
            order by pogingen, melding.id limit :hoogstens
            """)
        .param("weg", weg)
        .param("vanaf", OffsetDateTime.now(klok).minus(NIEUWS))
        .param("hoogstens", hoogstens)
        .query(
            (rij, nummer) ->
                new Melding(
                    rij.getLong("melding"),
                    Gebeurtenis.valueOf(rij.getString("gebeurtenis")),
                    alarm(rij, nummer)))
        .list();
  }

  void gemeld(Melding melding) {
    database
        .sql("update alarmmelding set gemeld = :nu where id = :id")
        .param("nu", OffsetDateTime.now(klok))
        .param("id", melding.id())
        .update();
  }

  void mislukt(Melding melding) {
    database
        .sql("update alarmmelding set pogingen = pogingen + 1 where id = :id")
        .param("id", melding.id())
        .update();
  }

  static Alarm alarm(ResultSet rij, int nummer) throws SQLException {
    OffsetDateTime geeindigd = rij.getObject("geeindigd", OffsetDateTime.class);
    return new Alarm(
        rij.getLong("id"),
        Alarmsoort.valueOf(rij.getString("soort")),
        rij.getString("onderwerp"),
        rij.getLong("aantal"),
        moment(rij, "sinds"),
        moment(rij, "begonnen"),
        geeindigd == null ? null : geeindigd.toInstant());
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    return rij.getObject(kolom, OffsetDateTime.class).toInstant();
  }
}
