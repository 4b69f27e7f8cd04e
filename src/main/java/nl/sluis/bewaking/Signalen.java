package nl.sluis.bewaking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.termijn.Werkdagen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Looks what is the matter, per deelnemer and not per message, so that nobody is flooded (D72). */
@Component
class Signalen {
  /** The balance is of all deelnemers. */
  private static final String ALLE = "alle";

  private final JdbcClient database;
  private final Deelnemers deelnemers;
  private final Tellingen tellingen;
  private final Ophaalstanden ophaalstanden;
  private final List<NietGelezen> nietGelezen;
  private final AlarmInstellingen instellingen;
  private final Clock klok;

  Signalen(
      JdbcClient database,
      Deelnemers deelnemers,
      Tellingen tellingen,
      Ophaalstanden ophaalstanden,
      List<NietGelezen> nietGelezen,
      AlarmInstellingen instellingen,
      Clock klok) {
    this.database = database;
    this.deelnemers = deelnemers;
    this.tellingen = tellingen;
    this.ophaalstanden = ophaalstanden;
    this.nietGelezen = List.copyOf(nietGelezen);
    this.instellingen = instellingen;
    this.klok = klok;
  }

  List<Signaal> gezien() {
    List<Signaal> signalen = new ArrayList<>();
    signalen.addAll(verwerking());
    signalen.addAll(aflevering());
    signalen.addAll(onbereikbaar());
    signalen.addAll(ophalen());
    signalen.addAll(nietGelezen());
    signalen.addAll(stilte());
    signalen.addAll(naderendeTermijnen());
    signalen.addAll(verstrekenTermijnen());
    signalen.addAll(controlepunten());
    signalen.addAll(audittrail());
    signalen.addAll(telling());
    return signalen;
  }

  private List<Signaal> verwerking() {
    return lees(
        Alarmsoort.VERWERKING,
        database.sql(
            """
            select coalesce(nullif(indiener, ''), 'onbekend') as onderwerp, count(*) as aantal,
              cast(null as timestamptz) as sinds
            from bericht
            where (status = 'ONTVANGEN' and pogingen > 0)
              or (status = 'GEPARKEERD' and not exists (select from uitgaand
                where bericht = bericht.id and uitgaand.status = 'GEPARKEERD'))
            group by onderwerp
            """));
  }

  private List<Signaal> aflevering() {
    return lees(
        Alarmsoort.AFLEVERING,
        database.sql(
            """
            select ontvanger as onderwerp, count(*) as aantal, cast(null as timestamptz) as sinds
            from uitgaand where status <> 'AFGELEVERD' and status = 'GEPARKEERD'
            group by ontvanger
            """));
  }

  /**
   * Failing for too long. Once so, it remains so until something has arrived: when the first file
   * is parked, the next one has not failed yet.
   */
  private List<Signaal> onbereikbaar() {
    return lees(
        Alarmsoort.ONBEREIKBAAR,
        database
            .sql(
                """
                select ontvanger as onderwerp, count(*) as aantal,
                  min(coalesce(opnieuw, klaargezet)) filter (where pogingen > 0) as sinds
                from uitgaand where status = 'KLAAR'
                group by ontvanger
                having min(coalesce(opnieuw, klaargezet)) filter (where pogingen > 0) <= :grens
                  or exists (select from alarm
                    where soort = 'ONBEREIKBAAR' and alarm.onderwerp = ontvanger
                      and geeindigd is null
                      and not exists (select from uitgaand later
                        where later.ontvanger = alarm.onderwerp
                          and later.afgeleverd > alarm.begonnen))
                """)
            .param("grens", nu().minus(instellingen.onbereikbaarNa())));
  }

  private List<Signaal> ophalen() {
    Map<String, Instant> open = new HashMap<>();
    database
        .sql("select onderwerp, begonnen from alarm where soort = 'OPHALEN' and geeindigd is null")
        .query(
            rij -> {
              OffsetDateTime begonnen = rij.getObject("begonnen", OffsetDateTime.class);
              open.put(rij.getString("onderwerp"), begonnen.toInstant());
            });
    return ophaalstanden.signalen(nu().minus(instellingen.onbereikbaarNa()).toInstant(), open);
  }

  private List<Signaal> nietGelezen() {
    return nietGelezen.stream()
        .flatMap(bron -> bron.perDeelnemer().entrySet().stream())
        .map(een -> new Signaal(Alarmsoort.NIET_GELEZEN, een.getKey(), een.getValue(), null))
        .toList();
  }

  /** Only of who has ever handed in anything; a repetition is a sign of life too. */
  private List<Signaal> stilte() {
    List<Deelnemer> bewaakt =
        deelnemers.alle().stream().filter(deelnemer -> deelnemer.stilte() != null).toList();
    if (bewaakt.isEmpty()) {
      return List.of();
    }
    return lees(
        Alarmsoort.STILTE,
        database
            .sql(
                """
                select code as onderwerp, 1 as aantal, laatste as sinds
                from unnest(:codes, :grenzen) as bewaakt (code, grens),
                  lateral (select max(moment) as laatste from audit
                    where wie = code and wat = 'ONTVANGEN') as ontvangen
                where laatste < cast(grens as timestamptz)
                """)
            .param("codes", bewaakt.stream().map(Deelnemer::code).toArray(String[]::new))
            .param(
                "grenzen",
                bewaakt.stream()
                    .map(deelnemer -> nu().minus(deelnemer.stilte()).toString())
                    .toArray(String[]::new)));
  }

  private List<Signaal> naderendeTermijnen() {
    LocalDate vandaag = LocalDate.now(klok);
    return lees(
        Alarmsoort.TERMIJN_NADERT,
        database
            .sql(
                """
                select wie || ' ' || to_char(uiterlijk, 'YYYY-MM-DD') as onderwerp,
                  count(*) as aantal, cast(null as timestamptz) as sinds
                from termijn
                where voldaan is null and uiterlijk between :vandaag and :grens
                group by wie, uiterlijk
                """)
            .param("vandaag", vandaag)
            .param("grens", Werkdagen.na(vandaag, instellingen.termijnVooraf())));
  }

  private List<Signaal> verstrekenTermijnen() {
    return lees(
        Alarmsoort.TERMIJN_VERSTREKEN,
        database
            .sql(
                """
                select wie as onderwerp, count(*) as aantal,
                  (min(uiterlijk) + 1) at time zone 'Europe/Amsterdam' as sinds
                from termijn where voldaan is null and uiterlijk < :vandaag
                group by wie
                """)
            .param("vandaag", LocalDate.now(klok)));
  }

  /** Three intervals late, and never within two minutes. */
  private List<Signaal> controlepunten() {
    return lees(
        Alarmsoort.CONTROLEPUNT,
        database
            .sql(
                """
                select 'alle' as onderwerp, count(*) as aantal, min(moment) as sinds
                from (
                  select moment, interval_s from audit_controlepunt
                  where geschreven is null or verzonden is null
                  union all
                  select eerste.moment, laatste.interval_s
                  from (select coalesce(max(positie), 0) as positie,
                      coalesce(max(interval_s), 0) as interval_s from audit_controlepunt) as laatste
                    join audit as eerste on eerste.nummer = laatste.positie + 1) as binnen
                where moment + make_interval(secs => greatest(3 * interval_s, 120)) < :nu
                having count(*) > 0
                """)
            .param("nu", nu()));
  }

  private List<Signaal> audittrail() {
    return lees(
        Alarmsoort.AUDITTRAIL,
        database.sql(
            """
            select 'alle' as onderwerp, 1 as aantal, punt.moment as sinds
            from (select * from audit_controlepunt order by nummer desc limit 1) as punt
              left join audit on audit.nummer = punt.positie
            where audit.hash is distinct from punt.hash
            """));
  }

  private List<Signaal> telling() {
    long verschil = tellingen.verschil();
    return verschil == 0
        ? List.of()
        : List.of(new Signaal(Alarmsoort.TELLING, ALLE, verschil, null));
  }

  private static List<Signaal> lees(Alarmsoort soort, StatementSpec vraag) {
    return vraag
        .query(
            (rij, nummer) -> {
              OffsetDateTime sinds = rij.getObject("sinds", OffsetDateTime.class);
              return new Signaal(
                  soort,
                  rij.getString("onderwerp"),
                  rij.getLong("aantal"),
                  sinds == null ? null : sinds.toInstant());
            })
        .list();
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.now(klok);
  }
}
