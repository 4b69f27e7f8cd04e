package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a dossier with what was claimed before: some months on every toewijzing that is already in
 * it, those that the measured declaraties rest on, and 24 months on those of other clients. So what
 * a declaratie itself meets is the same in a small dossier and in a large one.
 */
final class Meethistorie {
  static final int MAANDEN = 24;

  /** ToewijzingNummers of other clients are above it. */
  static final int ANDERE_NUMMERS = 500_000_000;

  /** What a prestatie takes on the disk while they are made: rows, indexes, and the log. */
  private static final long BYTES_PER_PRESTATIE = 600;

  private static final double GB = 1e9;

  private final JdbcClient jdbc;
  private final Consumer<String> voortgang;

  /**
   * Will fill a dossier.
   *
   * @param jdbc with the rights of who made the tables
   * @param voortgang gets what is being done
   */
  Meethistorie(JdbcClient jdbc, Consumer<String> voortgang) {
    this.jdbc = jdbc;
    this.voortgang = voortgang;
  }

  /** What is claimed on the toewijzingen of the declaratie itself is always there. */
  static long minstens(Meetbericht bericht) {
    return (long) bericht.prestaties() * MAANDEN;
  }

  /** Why so many prestaties cannot be made below this folder; empty when they can. */
  static Optional<String> teWeinigRuimte(Path map, long prestaties, long verder)
      throws IOException {
    long nodig = prestaties * BYTES_PER_PRESTATIE + verder;
    long vrij = Files.getFileStore(map).getUsableSpace();
    return nodig <= vrij
        ? Optional.empty()
        : Optional.of(
            "een dossier met %d eerdere prestaties vraagt hier ongeveer %.0f GB schijf, en op de schijf"
                    .formatted(prestaties, nodig / GB)
                + " van %s is %.0f GB vrij; vraag minder met --historie, of maak ruimte"
                    .formatted(map, vrij / GB));
  }

  /**
   * Makes so many prestaties, rounded to whole toewijzingen.
   *
   * @param opEigen how many months were claimed on the toewijzingen that are there, at most {@link
   *     #MAANDEN}
   */
  void vul(long prestaties, int opEigen) {
    long eigen = jdbc.sql("select count(*) from toewijzing").query(Long.class).single();
    voegToewijzingenToe(Math.max(0, (prestaties - eigen * opEigen) / MAANDEN));
    jdbc.sql("analyze toewijzing").update();
    voegDeclaratiesToe();
    Map<String, String> indexen = haalIndexenWeg();
    for (int maand = 0; maand < MAANDEN; maand++) {
      voortgang.accept("het dossier vullen, maand %d van %d".formatted(maand + 1, MAANDEN));
      voegPrestatiesToe(Meetbericht.BEGIN.plusMonths(maand), maand >= MAANDEN - opEigen);
    }
    voortgang.accept("de indexen van het dossier maken");
    telPrestatiesOp();
    indexen.values().forEach(index -> jdbc.sql(index).update());
    // as it is after a while in use: with statistics, and every row seen by all
    jdbc.sql("vacuum analyze toewijzing").update();
    jdbc.sql("vacuum analyze declaratie").update();
    jdbc.sql("vacuum analyze prestatie").update();
    jdbc.sql("checkpoint").update();
  }

  /** Half of them of the measured aanbieders and gemeenten in turn, half of others. */
  private void voegToewijzingenToe(long aantal) {
    jdbc.sql(
            """
            with eigen as materialized (
              select distinct on (gemeente, domein, aanbieder) * from toewijzing
              order by gemeente, domein, aanbieder, id),
            relatie as materialized (
              select row_number() over (order by id) - 1 as nummer, * from eigen)
            insert into toewijzing (gemeente, domein, aanbieder, toewijzing_nummer, bsn,
              product_categorie, product_code, toewijzingsdatum, toewijzingstijd, ingangsdatum,
              einddatum, volume, eenheid, frequentie, actueel, verwijderd)
            select case when n % 2 = 0 then relatie.gemeente else (1000 + n % 300)::text end, 'JW',
              case when n % 2 = 0 then relatie.aanbieder else (70000000 + n % 500)::text end,
              :nummers + n, (600000000 + n / 4)::text, '45', '45A01', relatie.toewijzingsdatum,
              relatie.toewijzingstijd, relatie.ingangsdatum, relatie.einddatum, relatie.volume,
              relatie.eenheid, relatie.frequentie, true, false
            from generate_series(1, :aantal) as n
              join relatie on relatie.nummer = n / 2 % (select count(*) from relatie)
            order by n
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
  private void voegPrestatiesToe(LocalDate maand, boolean ookEigen) {
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
            where declaratie.begindatum = :maand and (:ookEigen or toewijzing_nummer > :andere)
            order by declaratie.id, toewijzing_nummer
            """)
        .param("tarief", Meetbericht.TARIEF)
        .param("maand", maand)
        .param("ookEigen", ookEigen)
        .param("andere", ANDERE_NUMMERS)
        .update();
  }

  private void telPrestatiesOp() {
    jdbc.sql("delete from productsom").update();
    jdbc.sql(
            """
            insert into productsom
            select gemeente, domein, aanbieder, product_categorie, product_code, begindatum, eenheid,
              count(*), sum(geleverd_volume), sum(bedrag)
            from prestatie
            group by gemeente, domein, aanbieder, product_categorie, product_code, begindatum, eenheid
            """)
        .update();
  }
}
