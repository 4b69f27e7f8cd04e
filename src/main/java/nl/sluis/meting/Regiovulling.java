package nl.sluis.meting;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a database with the facts of one year of a region: every gemeente has to do with every
 * aanbieder, toewijzingen begin all through the year, and each is declared month after month.
 */
final class Regiovulling {
  private static final int GEMEENTEN = 20;
  private static final int AANBIEDERS = 400;
  private static final int RELATIES = GEMEENTEN * AANBIEDERS;
  private static final int PER_TOEWIJZING = 20;

  /** Of toewijzing n: with which relation it is, and when it was sent. */
  private static final String RELATIE =
      """
      (select n, n % :relaties as relatie, (1000 + n % :relaties % 20)::text as gemeente,
        (20000000 + n % :relaties / 20)::text as aanbieder,
        cast(:begin as date) + (n * 7919 % 300) as dag
      from generate_series(0, :toewijzingen - 1) n) bron
      """;

  private static final List<String> OPDRACHTEN =
      List.of(
          """
          insert into contractversie (nummer, moment, wie, sha256, aantal_regels, nieuw, gewijzigd,
            vervallen)
          select 1, now(), 'meting', '', :relaties * 2, :relaties * 2, 0, 0
          """,
          """
          insert into contractregel (van_versie, contractnummer, gemeente, gemeenten, domein, aanbieder,
            product_categorie, product_code, kerncompetentie, betaaltitel, eenheid, tarief,
            tarief_eenheid, ingangsdatum, jaarplafond)
          select 1, 'C-' || r, (1000 + r % 20)::text, array[(1000 + r % 20)::text], 'JW',
            (20000000 + r / 20)::text, '45', '45A0' || p, 'BEGELEIDEN', 'UURTARIEF', '04', 8730, '04',
            cast(:begin as date), 100000000
          from generate_series(0, :relaties - 1) r, generate_series(1, 2) p
          """,
          // a verzoek goes before every other toewijzing
          """
          insert into feit_bericht (bericht, domein, gemeente, aanbieder, soort, identificatie,
            ontvangen, uitslag, verwerkt, retourcodes, beslist)
          select :toewijzingen * s + n, 'JW', gemeente, aanbieder,
            (array['JW315', 'JW301', 'JW305', 'JW307'])[s + 1], md5(s || '-' || n)::uuid,
            dag + (array[-20, 0, 25, 120])[s + 1], 'GOEDGEKEURD', true, '',
            dag + (array[-20, 0, 25, 120])[s + 1]
          from generate_series(0, 3) s, @relatie
          where s = 1 or s = 0 and n % 2 = 0 or s = 2 and n % 10 < 9 or s = 3 and n % 10 < 4
          """
              .replace("@relatie", RELATIE),
          """
          insert into feit_verzoek (bericht, regel, vorm, client, verzoek, product_categorie,
            product_code, verwijzer, stand)
          select n, 1, 315, md5('client' || n / 2)::uuid, md5('verzoek' || n)::uuid, '45',
            '45A0' || 1 + n / :relaties % 2, '01', 'GOEDGEKEURD'
          from @relatie where n % 2 = 0
          """
              .replace("@relatie", RELATIE),
          """
          insert into feit_toewijzing (bericht, regel, client, toewijzing, verzoek, product_categorie,
            product_code, toewijzingsdatum, toewijzingstijd, ingangsdatum, einddatum, volume, eenheid,
            frequentie, stand)
          select :toewijzingen + n, 1, md5('client' || n / 2)::uuid, md5('toewijzing' || n)::uuid,
            case when n % 2 = 0 then md5('verzoek' || n)::uuid end, '45',
            '45A0' || 1 + n / :relaties % 2, dag, '09:00:00', dag + 5, dag + 400, 4, '04', '2',
            'GOEDGEKEURD'
          from @relatie
          """
              .replace("@relatie", RELATIE),
          """
          insert into feit_levering (bericht, regel, client, toewijzing, product_categorie,
            product_code, begindatum, einddatum, reden, status, stand)
          select :toewijzingen * s + n, 1, md5('client' || n / 2)::uuid, md5('toewijzing' || n)::uuid,
            '45', '45A0' || 1 + n / :relaties % 2, dag + 5 + n % 90,
            case when s = 3 then dag + 115 end,
            case when s = 3 then (array['31', '31', '32', '33', '38'])[1 + n % 5] end, '1',
            'GOEDGEKEURD'
          from generate_series(2, 3) s, @relatie
          where s = 2 and n % 10 < 9 or s = 3 and n % 10 < 4
          """
              .replace("@relatie", RELATIE),
          """
          insert into feit_bericht (bericht, domein, gemeente, aanbieder, soort, identificatie,
            ontvangen, uitslag, verwerkt, retourcodes, beslist)
          select :toewijzingen * 4 + m * :relaties + r, 'JW', (1000 + r % 20)::text,
            (20000000 + r / 20)::text, 'JW323', md5('323-' || m || '-' || r)::uuid,
            (cast(:begin as date) + make_interval(months => m + 1, days => r % 25))::date,
            case when r % 3 = 0 then 'DEELS_AFGEKEURD' else 'GOEDGEKEURD' end, true,
            case when r % 3 = 0 then '9338' else '' end,
            (cast(:begin as date) + make_interval(months => m + 1, days => r % 25 + 6))::date
          from generate_series(0, 11) m, generate_series(0, :relaties - 1) r
          """,
          """
          insert into feit_regel (bericht, regel, client, toewijzing, referentie, product_categorie,
            product_code, begindatum, einddatum, volume, eenheid, tarief, bedrag, credit, stand,
            retourcodes, contract, betaaltitel, kerncompetentie, contracttarief, contracteenheid)
          select :toewijzingen * 4 + j % 12 * :relaties + n % :relaties, n / :relaties * 2 + j / 12 + 1,
            md5('client' || n / 2)::uuid, md5('toewijzing' || n)::uuid,
            md5('regel' || n || '-' || j)::uuid, '45', '45A0' || 1 + j / 12,
            (cast(:begin as date) + make_interval(months => j % 12))::date,
            (cast(:begin as date) + make_interval(months => j % 12 + 1, days => -1))::date,
            10, '04', 8730 + case when n % 50 = 0 then 100 else 0 end, 87300, false,
            case when n % :relaties % 3 = 0 and (n + j) % 8 = 0 then 'AFGEKEURD'
              else 'GOEDGEKEURD' end,
            case when n % :relaties % 3 = 0 and (n + j) % 8 = 0 then '9338' else '' end,
            'C-' || n % :relaties, 'UURTARIEF', 'BEGELEIDEN', 8730, '04'
          from generate_series(0, :toewijzingen - 1) n, generate_series(0, :per - 1) j
          """,
          """
          insert into termijn (domein, gemeente, aanbieder, soort, onderwerp, wie, begin, uiterlijk,
            voldaan)
          select 'JW', gemeente, aanbieder, 'START', 'toewijzing ' || n, aanbieder, dag, dag + 12,
            case when n % 10 < 9 then dag + n % 15 end
          from @relatie
          """
              .replace("@relatie", RELATIE));

  private final JdbcClient jdbc;

  /**
   * Will fill a database.
   *
   * @param jdbc one connection, with the rights of who made the tables
   */
  Regiovulling(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static SortedSet<String> gemeenten() {
    SortedSet<String> gemeenten = new TreeSet<>();
    IntStream.range(0, GEMEENTEN).forEach(nummer -> gemeenten.add(Integer.toString(1000 + nummer)));
    return gemeenten;
  }

  /** How many prestaties there are to a toewijzing. */
  static int toewijzingen(int prestaties) {
    return prestaties / PER_TOEWIJZING;
  }

  void vul(int prestaties, LocalDate begin) {
    for (String opdracht : OPDRACHTEN) {
      jdbc.sql(opdracht)
          .param("relaties", RELATIES)
          .param("toewijzingen", toewijzingen(prestaties))
          .param("per", PER_TOEWIJZING)
          .param("begin", begin)
          .update();
    }
    for (String tabel :
        List.of(
            "feit_bericht",
            "feit_regel",
            "feit_toewijzing",
            "feit_levering",
            "feit_verzoek",
            "termijn",
            "contractregel")) {
      jdbc.sql("vacuum analyze " + tabel).update();
    }
    jdbc.sql("checkpoint").update();
  }

  /** How large the facts are with their indexes, in bytes. */
  long bytes() {
    return jdbc.sql(
            """
            select sum(pg_total_relation_size(oid))::bigint from pg_class
            where relname like 'feit\\_%' and relkind = 'r'
            """)
        .query(Long.class)
        .single();
  }
}
