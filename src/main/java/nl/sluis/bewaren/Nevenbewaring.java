package nl.sluis.bewaren;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goes whole: terms that were kept, states in between, envelopes, tasks, and alarms that are
 * over.
 */
@Component
class Nevenbewaring implements Bewaring {
  /** A term on a toewijzing would begin again with its next version, so it stays as long. */
  private static final String TERMIJN =
      """
      select id from termijn
      where voldaan < :grens
        and (cast(:client as text) is null or onderwerp in (
          select 'verzoek ' || referentie_aanbieder from verzoek where bsn = :client
            and verzoek.gemeente = termijn.gemeente and verzoek.domein = termijn.domein
            and verzoek.aanbieder = termijn.aanbieder
          union all
          select soort || ' ' || identificatie from bericht where id = any(:ids)
            and bericht.gemeente = termijn.gemeente and bericht.domein = termijn.domein
            and bericht.aanbieder = termijn.aanbieder))
        and not case when onderwerp ~ '^toewijzing [0-9]{1,18}$' then exists (
          select from toewijzing
          where toewijzing_nummer = cast(substr(onderwerp, 12) as bigint)
            and toewijzing.gemeente = termijn.gemeente and toewijzing.domein = termijn.domein
            and toewijzing.aanbieder = termijn.aanbieder and bsn <> '')
          else false end
      """;

  /** The last one is the state that the message is in. */
  private static final String STATUS =
      """
      select volgnummer as id from berichtstatus
      where moment < :grens and cast(:client as text) is null
        and exists (select from bericht where id = berichtstatus.bericht
          and status = 'AFGEHANDELD' and cast(:ids as uuid[]) is null)
        and exists (select from berichtstatus later where later.bericht = berichtstatus.bericht
          and later.volgnummer > berichtstatus.volgnummer)
      """;

  private static final String ENVELOP =
      """
      select id from ggk_ontvangen
      where ontvangen < :grens and cast(:client as text) is null and cast(:ids as uuid[]) is null
        and not exists (select from ggk_bericht join bericht on bericht.id = ggk_bericht.bericht
          where ggk_bericht.ontvangen = ggk_ontvangen.id and bericht.status <> 'AFGEHANDELD')
      """;

  /** Of whom a line is stands with the prestatie or the toewijzing, or the message is his alone. */
  static final String VAN_CLIENT =
      """
      (bericht = any(cast(:ids as uuid[]))
        or exists (select from prestatie where bsn = :client
          and prestatie.referentie_nummer = afgekeurde_regel.referentie_nummer
          and prestatie.aanbieder = afgekeurde_regel.aanbieder
          and prestatie.domein = afgekeurde_regel.domein)
        or exists (select from toewijzing where bsn = :client
          and toewijzing.toewijzing_nummer = afgekeurde_regel.toewijzing_nummer
          and toewijzing.gemeente = afgekeurde_regel.gemeente
          and toewijzing.domein = afgekeurde_regel.domein))
      """;

  private static final String AFGEKEURD =
      "select id from afgekeurde_regel where sinds < :grens"
          + " and (cast(:client as text) is null or "
          + VAN_CLIENT
          + ")";

  /** Its message waits, so what it says of others than the client goes with the decision only. */
  private static final String CONCEPT =
      """
      select ctid as id, bericht from besluitconcept
      where sinds < :grens
        and (cast(:client as text) is null or bericht = any(cast(:ids as uuid[])))
      """;

  private static final String ALARM =
      """
      select id from alarm
      where geeindigd < :grens and cast(:client as text) is null and cast(:ids as uuid[]) is null
        and not exists (select from alarmmelding
          where alarmmelding.alarm = alarm.id and gemeld is null)
      """;

  private static final String TAAK =
      """
      select id from taak
      where geeindigd < :grens and cast(:client as text) is null and cast(:ids as uuid[]) is null
      """;

  /**
   * Which rows, and how they go.
   *
   * @param isDag whether the column is a day
   */
  private record Werk(String welke, String weg, boolean isDag) {}

  private static final Map<Gegevenssoort, Werk> WERK =
      Map.of(
          Gegevenssoort.TERMIJNEN,
          new Werk(TERMIJN, "delete from termijn where id in (select id from deze)", true),
          Gegevenssoort.AFGEKEURDE_REGELS,
          new Werk(
              AFGEKEURD, "delete from afgekeurde_regel where id in (select id from deze)", false),
          Gegevenssoort.BESLUITCONCEPTEN,
          new Werk(
              CONCEPT,
              """
              delete from besluitconcept where ctid in (select id from deze)),
              voordracht_weg as (
                delete from besluitvoordracht where bericht in (select bericht from deze)\
              """,
              false),
          Gegevenssoort.STATUSSEN,
          new Werk(
              STATUS, "delete from berichtstatus where volgnummer in (select id from deze)", false),
          Gegevenssoort.ENVELOPPEN,
          new Werk(ENVELOP, "delete from ggk_ontvangen where id in (select id from deze)", false),
          Gegevenssoort.TAKEN,
          new Werk(TAAK, "delete from taak where id in (select id from deze)", false),
          Gegevenssoort.ALARMEN,
          new Werk(
              ALARM,
              """
              delete from alarmmelding where alarm in (select id from deze)),
              alarm_weg as (delete from alarm where id in (select id from deze)\
              """,
              false));

  private final JdbcClient database;

  Nevenbewaring(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<Gegevenssoort> soorten() {
    return WERK.keySet();
  }

  @Override
  public Stap ruimOp(Gegevenssoort soort, Bereik bereik, long na, int hoogstens) {
    Werk werk = WERK.get(soort);
    long aantal =
        vraag(
                """
                with deze as (%s order by id limit :hoogstens), weg as (%s)
                select count(*) from deze
                """
                    .formatted(werk.welke(), werk.weg()),
                werk,
                bereik)
            .param("hoogstens", hoogstens)
            .query(Long.class)
            .single();
    return new Stap(na, aantal);
  }

  @Override
  public long aantal(Gegevenssoort soort, Bereik bereik) {
    Werk werk = WERK.get(soort);
    return vraag("select count(*) from (%s) as deze".formatted(werk.welke()), werk, bereik)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec vraag(String sql, Werk werk, Bereik bereik) {
    return database
        .sql(sql)
        .param("grens", werk.isDag() ? bereik.grens() : Grens.begin(bereik.grens()))
        .param("client", bereik.pseudoniem())
        .param("ids", bereik.berichten());
  }
}
