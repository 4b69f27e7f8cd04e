package nl.sluis.meting;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a dossier with what was claimed before: 24 months on every toewijzing, the first of them
 * those that the measured declaratie rests on, the others of other clients. So what the declaratie
 * itself meets is the same in a small dossier and in a large one.
 */
final class Meethistorie {
  private static final int MAANDEN = 24;
  private static final int ANDERE_NUMMERS = 500_000_000;

  private final JdbcClient jdbc;
  private final Meetbericht bericht;

  Meethistorie(JdbcClient jdbc, Meetbericht bericht) {
    this.jdbc = jdbc;
    this.bericht = bericht;
  }

  /** What is claimed on the toewijzingen of the declaratie itself is always there. */
  static long minstens(Meetbericht bericht) {
    return (long) bericht.prestaties() * MAANDEN;
  }

  /** Makes so many prestaties, rounded to whole toewijzingen. */
  void vul(long prestaties) {
    voegToewijzingenToe(Math.max(0, prestaties / MAANDEN - bericht.prestaties()));
    voegDeclaratiesToe();
    Map<String, String> indexen = haalIndexenWeg();
    voegPrestatiesToe();
    indexen.values().forEach(index -> jdbc.sql(index).update());
    // as it is after a while in use: with statistics, and every row seen by all
    jdbc.sql("vacuum analyze toewijzing").update();
    jdbc.sql("vacuum analyze declaratie").update();
    jdbc.sql("vacuum analyze prestatie").update();
    jdbc.sql("checkpoint").update();
  }

  /** Half of them of the measured aanbieder and gemeente, half of others. */
  private void voegToewijzingenToe(long aantal) {
    jdbc.sql(
            """
            insert into toewijzing (gemeente, domein, aanbieder, toewijzing_nummer, bsn,
              product_categorie, product_code, toewijzingsdatum, toewijzingstijd, ingangsdatum,
              einddatum, volume, eenheid, frequentie, actueel, verwijderd)
            select case when n % 2 = 0 then eigen.gemeente else (1000 + n % 300)::text end, 'JW',
              case when n % 2 = 0 then eigen.aanbieder else (70000000 + n % 500)::text end,
              :nummers + n, (600000000 + n / 4)::text, '45', '45A01', eigen.toewijzingsdatum,
              eigen.toewijzingstijd, eigen.ingangsdatum, eigen.einddatum, eigen.volume,
              eigen.eenheid, eigen.frequentie, true, false
            from generate_series(1, :aantal) as n, (select * from toewijzing limit 1) as eigen
            """)
        .param("nummers", ANDERE_NUMMERS)
        .param("aantal", aantal)
        .update();
  }

  private void voegDeclaratiesToe() {
    jdbc.sql(
            """
            insert into declaratie
              (gemeente, domein, aanbieder, declaratie_nummer, begindatum, einddatum)
            select gemeente, domein, aanbieder, 'H' || maand || '-' || gemeente, begin,
              (begin + interval '1 month - 1 day')::date
            from (select distinct gemeente, domein, aanbieder from toewijzing) as relatie,
              generate_series(0, :maanden - 1) as maand,
              lateral (select (:eerste::date + make_interval(months => maand))::date as begin)
                as periode
            order by maand, gemeente, aanbieder
            """)
        .param("eerste", Meetbericht.BEGIN)
        .param("maanden", MAANDEN)
        .update();
  }

  /** Rows go in many times faster without them. */
  private Map<String, String> haalIndexenWeg() {
    Map<String, String> indexen = new TreeMap<>();
    jdbc.sql(
            """
            select indexname, indexdef from pg_indexes
            where tablename = 'prestatie' and indexname <> 'prestatie_pkey'
            """)
        .query(
            rij -> {
              indexen.put(rij.getString("indexname"), rij.getString("indexdef"));
            });
    indexen.keySet().forEach(index -> jdbc.sql("drop index " + index).update());
    return indexen;
  }

  /** In the order in which they would have come: month by month, declaratie by declaratie. */
  private void voegPrestatiesToe() {
    jdbc.sql(
            """
            insert into prestatie (gemeente, domein, aanbieder, declaratie_id, bsn, bsn_dicht, sleutel,
              referentie_nummer, toewijzing_nummer, product_categorie, product_code, begindatum,
              einddatum, geleverd_volume, eenheid, product_tarief, bedrag, debet_credit,
              goedgekeurd, gecrediteerd)
            select gemeente, domein, aanbieder, declaratie.id, bsn, bsn_dicht, sleutel,
              'H' || toewijzing_nummer || '-' || declaratie.id, toewijzing_nummer,
              product_categorie, product_code, declaratie.begindatum, declaratie.einddatum, 10,
              '04', :tarief, 10 * :tarief, 'D', true, false
            from declaratie join toewijzing using (gemeente, domein, aanbieder)
            order by declaratie.id, toewijzing_nummer
            """)
        .param("tarief", Meetbericht.TARIEF)
        .update();
  }
}
