package nl.sluis.bewaking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The balance: what the audit trail says came in, beside the state of the messages (D71). Each look
 * is one statement and so one moment of the database.
 */
@Component
public class Tellingen {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  /** What came in so shortly ago may still be on its way to a state that counts. */
  private static final Duration BEZONKEN = Duration.ofMinutes(10);

  /**
   * The audit line and the message are written in one transaction, but not at one instant: around a
   * boundary they may stand on two sides. So some minutes more are read, and the line decides.
   */
  private static final String PER_DAG_EN_DEELNEMER =
      """
      with aanlevering as (
        select bericht, min(moment) as moment, min(wie) as wie, count(*) as keren
        from audit
        where wat = 'ONTVANGEN' and uitkomst <> 'AL_BEKEND'
          and moment >= cast(:van as timestamptz) - interval '5 minutes'
          and moment < cast(:tot as timestamptz) + interval '5 minutes'
        group by bericht
      ),
      onderweg as (
        select bericht, bool_or(afgeleverd is null) as nooit_afgeleverd
        from (
          select bericht, afgeleverd from uitgaand where status <> 'AFGELEVERD'
          union all -- a message that its receiver answered itself waits for that answer
          select beoordeling.bericht, afgeleverd
          from uitgaand join beoordeling on beoordeling.antwoord = uitgaand.bericht
          where status <> 'AFGELEVERD') as bestand
        group by bericht
      ),
      stand as (
        select bericht.id, ontvangen as moment,
          coalesce(nullif(indiener, ''), 'onbekend') as deelnemer,
          case
            when status = 'GEPARKEERD' then 'GEPARKEERD'
            when status in ('ONTVANGEN', 'TER_BEOORDELING') then 'IN_BEHANDELING'
            when status = 'KLAAR' and onderweg.bericht is not null then 'TE_BEZORGEN'
            when status = 'AFGEHANDELD' and not coalesce(nooit_afgeleverd, false) then
              case when oordeel = 'GEWEIGERD' then 'GEWEIGERD'
                when oordeel is not null then 'BEANTWOORD' end
          end as vak
        from bericht left join onderweg on onderweg.bericht = bericht.id
        where ontvangen >= cast(:van as timestamptz) - interval '5 minutes'
          and ontvangen < cast(:tot as timestamptz) + interval '5 minutes'
      ),
      geteld as (
        select coalesce(aanlevering.moment, stand.moment) as moment,
          coalesce(stand.deelnemer, aanlevering.wie) as deelnemer,
          coalesce(keren, 0) as keren, vak
        from aanlevering full join stand on stand.id = aanlevering.bericht
        union all
        select moment, wie, 1, 'GEWEIGERD' from audit
        where wat like 'GEWEIGERD\\_OP\\_%'
          and moment >= cast(:van as timestamptz) and moment < cast(:tot as timestamptz)
      )
      select cast(moment at time zone 'Europe/Amsterdam' as date) as dag, deelnemer,
        sum(keren) as ontvangen,
        count(*) filter (where vak = 'BEANTWOORD') as beantwoord,
        count(*) filter (where vak = 'TE_BEZORGEN') as te_bezorgen,
        count(*) filter (where vak = 'IN_BEHANDELING') as in_behandeling,
        count(*) filter (where vak = 'GEPARKEERD') as geparkeerd,
        count(*) filter (where vak = 'GEWEIGERD') as geweigerd,
        sum(keren) - count(vak) as verschil
      from geteld
      where moment >= cast(:van as timestamptz) and moment < cast(:tot as timestamptz)
        and (cast(:deelnemer as text) is null or deelnemer = :deelnemer)
      group by dag, deelnemer
      """;

  private static final String VERSCHIL =
      "select coalesce(sum(abs(verschil)), 0) from (%s) as telling".formatted(PER_DAG_EN_DEELNEMER);

  private final JdbcClient database;
  private final Clock klok;

  Tellingen(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /**
   * The balance of a period.
   *
   * @param tot the last day
   * @param deelnemer only that of this one; null for all
   */
  public List<Telling> van(LocalDate van, LocalDate tot, @Nullable String deelnemer) {
    return database
        .sql(PER_DAG_EN_DEELNEMER + " order by dag, deelnemer")
        .param("van", begin(van))
        .param("tot", begin(tot.plusDays(1)))
        .param("deelnemer", deelnemer)
        .query(Tellingen::lees)
        .list();
  }

  private static Telling lees(ResultSet rij, int nummer) throws SQLException {
    return new Telling(
        rij.getObject("dag", LocalDate.class),
        rij.getString("deelnemer"),
        rij.getLong("ontvangen"),
        rij.getLong("beantwoord"),
        rij.getLong("te_bezorgen"),
        rij.getLong("in_behandeling"),
        rij.getLong("geparkeerd"),
        rij.getLong("geweigerd"),
        rij.getLong("verschil"));
  }

  /**
   * The days before a day, as they were last reckoned.
   *
   * @param sluitend until when nothing was missing since; null if something was
   */
  private record Peil(LocalDate tot, long verschil, @Nullable OffsetDateTime sluitend) {
    static final Peil GEEN = new Peil(LocalDate.EPOCH, 0, null);

    OffsetDateTime vanaf() {
      return sluitend == null ? begin(tot) : sluitend;
    }
  }

  /** How many messages are not accounted for, over all days; what is older as last reckoned. */
  long verschil() {
    Peil peil = peil();
    return peil.verschil() + verschil(peil.vanaf(), begin(LocalDate.now(klok).plusDays(1)));
  }

  private Peil peil() {
    return database
        .sql("select tot, verschil, sluitend from tellingpeil")
        .query(
            (rij, nummer) ->
                new Peil(
                    rij.getObject("tot", LocalDate.class),
                    rij.getLong("verschil"),
                    rij.getObject("sluitend", OffsetDateTime.class)))
        .optional()
        .orElse(Peil.GEEN);
  }

  private long verschil(OffsetDateTime van, OffsetDateTime tot) {
    return database
        .sql(VERSCHIL)
        .param("van", van)
        .param("tot", tot)
        .param("deelnemer", null)
        .query(Long.class)
        .single();
  }

  /**
   * Reckons all days before yesterday, once a day, and until when nothing is missing since then. A
   * look, twice a minute, so costs what the last half hour brought and not what the day did.
   */
  void werkBij() {
    peilOudere();
    Peil peil = peil();
    OffsetDateTime tot = OffsetDateTime.now(klok).minus(BEZONKEN);
    boolean sluit = tot.isAfter(begin(peil.tot())) && verschil(begin(peil.tot()), tot) == 0;
    database
        .sql("update tellingpeil set sluitend = :sluitend")
        .param("sluitend", sluit ? tot : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  private void peilOudere() {
    LocalDate gisteren = LocalDate.now(klok).minusDays(1);
    if (peil().tot().isBefore(gisteren)) {
      long verschil = verschil(begin(LocalDate.EPOCH), begin(gisteren));
      database
          .sql(
              """
              insert into tellingpeil (tot, verschil, gerekend) values (:tot, :verschil, :nu)
              on conflict (enige) do update set tot = excluded.tot, verschil = excluded.verschil,
                gerekend = excluded.gerekend
              """)
          .param("tot", gisteren)
          .param("verschil", verschil)
          .param("nu", OffsetDateTime.now(klok))
          .update();
    }
  }

  private static OffsetDateTime begin(LocalDate dag) {
    Instant middernacht = dag.atStartOfDay(NEDERLAND).toInstant();
    return middernacht.atOffset(ZoneOffset.UTC);
  }
}
