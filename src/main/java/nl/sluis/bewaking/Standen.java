package nl.sluis.bewaking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what waits and what went wrong, in one statement over partial indexes. */
@Repository
class Standen {
  private final JdbcClient database;
  private final Clock klok;

  Standen(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  Stand nu() {
    return database
        .sql(
            """
            with geparkeerd as (
              select id, exists (select from uitgaand
                where bericht = bericht.id and uitgaand.status = 'GEPARKEERD') as bij_afleveren
              from bericht where status = 'GEPARKEERD'
            ),
            verwerking as (
              select count(*) as aantal, min(ontvangen) as oudste
              from bericht where status = 'ONTVANGEN'
            ),
            aflevering as (
              select count(*) filter (where status = 'KLAAR') as aantal,
                count(*) filter (where status = 'GEPARKEERD') as geparkeerd,
                min(klaargezet) filter (where status = 'KLAAR') as oudste
              from uitgaand where status <> 'AFGELEVERD'
            )
            select verwerking.aantal as te_verwerken,
              coalesce(extract(epoch from :nu - verwerking.oudste), 0) as oudste_te_verwerken,
              aflevering.aantal as af_te_leveren,
              coalesce(extract(epoch from :nu - aflevering.oudste), 0) as oudste_af_te_leveren,
              (select count(*) from geparkeerd where not bij_afleveren) as geparkeerde_berichten,
              aflevering.geparkeerd as geparkeerde_bestanden,
              (select count(*) from termijn where voldaan is null and uiterlijk < :vandaag)
                as overschreden_termijnen,
              (select count(*) from alarm where geeindigd is null) as alarmen
            from verwerking, aflevering
            """)
        .param("nu", OffsetDateTime.now(klok))
        .param("vandaag", LocalDate.now(klok))
        .query(Stand.class)
        .single();
  }
}
