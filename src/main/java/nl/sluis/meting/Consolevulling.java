package nl.sluis.meting;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a database with messages as they stand there when all has been done, of three years,
 * between many parties of which some have far more than others. What follows from them is made as
 * the migration makes it.
 */
final class Consolevulling {
  /** With most messages. */
  static final String GEMEENTE = "1000";

  static final String AANBIEDER = "20000000";

  /** With hardly any. */
  static final String KLEINE_AANBIEDER = "20004999";

  private static final int PER_KEER = 1_000_000;

  private static final String BERICHTEN =
      """
      insert into bericht (id, volgnummer, domein, gemeente, aanbieder, soort, afzender, ontvanger,
        identificatie, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang, inhoud, status,
        oordeel, niveau)
      overriding system value
      select cast(md5(n::text) as uuid), n, domein, gemeente, aanbieder, domein || vorm,
        case when is_van_gemeente then gemeente else aanbieder end,
        case when is_van_gemeente then aanbieder else gemeente end,
        'M' || n, 'map', case when is_van_gemeente <> is_retour then gemeente else aanbieder end, '',
        cast(:begin as timestamptz) + n * (interval '1095 days' / :totaal), md5(n::text), 0, '',
        status, case when status = 'ONTVANGEN' then null
          when kans < 0.92 then 'GOEDGEKEURD' when kans < 0.96 then 'DEELS_AFGEKEURD'
          when kans < 0.995 then 'AFGEKEURD' else 'GEWEIGERD' end,
        case when kans < 0.92 or status = 'ONTVANGEN' then null when kans < 0.995 then 3 else 0 end
      from (
        select n, case when n % 2 = 0 then 'JW' else 'WMO' end as domein, random() as kans,
          cast(1000 + floor(350 * random() ^ 2) as text) as gemeente,
          cast(20000000 + floor(5000 * random() ^ 2) as text) as aanbieder,
          (array['323', '323', '323', '323', '301', '301', '301', '305', '307', '302'])
            [1 + floor(10 * random())::int] as vorm,
          case when n > :totaal - 500 then 'ONTVANGEN' when n > :totaal - 3000 then 'KLAAR'
            when n % 20011 = 0 then 'TER_BEOORDELING' when n % 100003 = 0 then 'GEPARKEERD'
            else 'AFGEHANDELD' end as status
        from generate_series(:van, :tot) n) ruw
      cross join lateral (select vorm in ('301', '302') as is_van_gemeente, vorm = '302' as is_retour) b
      """;

  private static final String DOORGIFTEN =
      """
      insert into uitgaand (bericht, gemeente, ontvanger, soort, bestandsnaam, omvang, status,
        niet_voor, klaargezet, afgeleverd)
      select id, gemeente, case when right(soort, 1) = '2' then afzender else ontvanger end,
        'DOORGIFTE', '', 0, 'AFGELEVERD', ontvangen, ontvangen, ontvangen
      from bericht
      where volgnummer between :van and :tot and oordeel in ('GOEDGEKEURD', 'DEELS_AFGEKEURD')
      """;

  private static final String ZICHT =
      """
      insert into berichtzicht
      select zicht.deelnemer, b.ontvangen, b.volgnummer, coalesce(b.soort, ''), zicht.richting,
        zicht.tegenpartij, coalesce(b.oordeel, ''), b.status
      from bericht b
      cross join lateral zicht_van(
        b.id, b.indiener, b.soort, b.afzender, b.ontvanger, b.oordeel, b.niveau) zicht
      where b.volgnummer between :van and :tot
      """;

  private final JdbcClient jdbc;

  /**
   * Will fill a database.
   *
   * @param jdbc one connection, with the rights of who made the tables
   */
  Consolevulling(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void vul(int berichten) {
    jdbc.sql("set session_replication_role = replica").update();
    Map<String, String> indexen = haalIndexenWeg();
    for (int van = 1; van <= berichten; van += PER_KEER) {
      int tot = Math.min(berichten, van + PER_KEER - 1);
      jdbc.sql(BERICHTEN)
          .param("begin", "2024-01-01T00:00:00Z")
          .param("totaal", berichten)
          .param("van", van)
          .param("tot", tot)
          .update();
      jdbc.sql("analyze bericht").update();
      jdbc.sql(DOORGIFTEN).param("van", van).param("tot", tot).update();
      jdbc.sql("analyze uitgaand").update();
      jdbc.sql(ZICHT).param("van", van).param("tot", tot).update();
    }
    indexen.values().forEach(index -> jdbc.sql(index).update());
    for (String tabel : new String[] {"bericht", "uitgaand", "berichtzicht"}) {
      jdbc.sql("vacuum analyze " + tabel).update();
    }
    jdbc.sql("checkpoint").update();
  }

  /** Rows go in many times faster without them; those of a key stay. */
  private Map<String, String> haalIndexenWeg() {
    Map<String, String> indexen = new TreeMap<>();
    jdbc.sql(
            """
            select indexname, indexdef from pg_indexes
            where tablename in ('bericht', 'uitgaand', 'berichtzicht')
              and indexname not in (select conname from pg_constraint)
            """)
        .query(
            rij -> {
              indexen.put(rij.getString("indexname"), rij.getString("indexdef"));
            });
    indexen.keySet().forEach(index -> jdbc.sql("drop index " + index).update());
    return indexen;
  }

  /** How large a table is with its indexes, in bytes. */
  long bytes(String tabel) {
    return jdbc.sql("select pg_total_relation_size(cast(:tabel as regclass))")
        .param("tabel", tabel)
        .query(Long.class)
        .single();
  }
}
