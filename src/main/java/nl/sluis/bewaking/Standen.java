package nl.sluis.bewaking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what waits and what went wrong, in one statement over partial indexes. */
@Repository
class Standen {
  private final JdbcClient database;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Standen(JdbcClient database, Deelnemers deelnemers, Clock klok) {
    this.database = database;
    this.deelnemers = deelnemers;
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
              select count(*) filter (where status = 'KLAAR' and not haalt) as aantal,
                min(sinds) filter (where status = 'KLAAR' and not haalt) as oudste,
                count(*) filter (where status = 'KLAAR' and haalt) as te_halen,
                min(sinds) filter (where status = 'KLAAR' and haalt) as oudste_te_halen,
                count(*) filter (where status = 'GEPARKEERD') as geparkeerd
              from (select status, coalesce(opnieuw, klaargezet) as sinds,
                  ontvanger = any(:halers) as haalt
                from uitgaand where status <> 'AFGELEVERD') as onderweg
            )
            select verwerking.aantal as te_verwerken,
              coalesce(extract(epoch from :nu - verwerking.oudste), 0) as oudste_te_verwerken,
              aflevering.aantal as af_te_leveren,
              coalesce(extract(epoch from :nu - aflevering.oudste), 0) as oudste_af_te_leveren,
              aflevering.te_halen,
              coalesce(extract(epoch from :nu - aflevering.oudste_te_halen), 0)
                as oudste_te_halen,
              (select count(*) from geparkeerd where not bij_afleveren) as geparkeerde_berichten,
              aflevering.geparkeerd as geparkeerde_bestanden,
              (select count(*) from termijn where voldaan is null and uiterlijk < :vandaag)
                as overschreden_termijnen,
              (select count(*) from alarm where geeindigd is null) as alarmen
            from verwerking, aflevering
            """)
        .param("nu", OffsetDateTime.now(klok))
        .param("halers", halers())
        .param("vandaag", LocalDate.now(klok))
        .query(Stand.class)
        .single();
  }

  /** Who fetch for themselves what is for them. */
  private String[] halers() {
    return deelnemers.alle().stream()
        .filter(deelnemer -> deelnemer.kanaal() == Kanaal.HTTP)
        .map(Deelnemer::code)
        .toArray(String[]::new);
  }
}
