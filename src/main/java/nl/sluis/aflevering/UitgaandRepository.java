package nl.sluis.aflevering;

import static nl.sluis.transactie.Kolom.kolom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.berichtkluis.Berichtkluis;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.wachtrij.Baan;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that go out, in the order in which each receiver gets them. */
@Repository
class UitgaandRepository {
  private static final long MAX_BYTES = 4L << 20;

  /** The message, where that is what goes out. */
  private static final String ORIGINEEL =
      """
      case when uitgaand.inhoud is null then bericht.inhoud end as origineel,
      case when uitgaand.inhoud is null then bericht.sleutel end as origineel_sleutel
      """;

  private final JdbcClient database;
  private final Berichtkluis kluis;

  UitgaandRepository(JdbcClient database, Berichtkluis kluis) {
    this.database = database;
    this.kluis = kluis;
  }

  /**
   * Files that go first in their lanes.
   *
   * @param bestanden by lane, those with the oldest first; nothing for one that is empty
   * @param meer the lanes in which there is more
   */
  record Lading(Map<Baan, List<Uitgaand>> bestanden, Set<Baan> meer) {}

  /**
   * The files that go first in these lanes, the oldest first, at least one when there is any. Of a
   * lane whose files could not come along only that there is more. Each is looked up by itself: a
   * plan made when there were few would go through all of them.
   *
   * @param hoogstens no more files than this
   */
  Lading volgende(Collection<Baan> banen, int hoogstens) {
    Lading lading = new Lading(new LinkedHashMap<>(), new HashSet<>());
    database
        .sql(
            """
            select ronde.*, stuk.*
            from (
              select eerste.ontvanger, eerste.relatie, eerste.id as nummer,
                row_number() over volgorde = 1
                  or row_number() over volgorde <= :hoogstens
                    and sum(eerste.omvang) over volgorde <= :bytes as gaat_mee,
                count(*) over (partition by plek) as in_baan
              from (
                select baan.*, wachtend.id, wachtend.omvang
                from unnest(:ontvangers, :relaties) with ordinality
                    as baan (ontvanger, relatie, plek)
                  cross join lateral (
                    select id, omvang from uitgaand
                    where uitgaand.ontvanger = baan.ontvanger
                      and uitgaand.relatie = baan.relatie and status = 'KLAAR'
                    order by id limit :hoogstens) wachtend) eerste
              window volgorde as (order by eerste.id)) ronde
            left join lateral (
              select uitgaand.*, %s
              from uitgaand join bericht on bericht.id = uitgaand.bericht
              where uitgaand.id = ronde.nummer and gaat_mee limit 1) stuk on true
            order by nummer
            """
                .formatted(ORIGINEEL))
        .param("ontvangers", kolom(banen, Baan::ontvanger))
        .param("relaties", kolom(banen, Baan::relatie))
        .param("hoogstens", hoogstens)
        .param("bytes", MAX_BYTES)
        .query((RowCallbackHandler) rij -> laad(rij, hoogstens, lading));
    return lading;
  }

  private void laad(ResultSet rij, int hoogstens, Lading lading) throws SQLException {
    Baan baan = new Baan(rij.getString("ontvanger"), rij.getString("relatie"));
    if (!rij.getBoolean("gaat_mee") || rij.getInt("in_baan") == hoogstens) {
      lading.meer().add(baan);
    }
    if (rij.getBoolean("gaat_mee")) {
      lading
          .bestanden()
          .computeIfAbsent(baan, nieuw -> new ArrayList<>())
          .add(uitgaand(rij, rij.getRow()));
    }
  }

  /** Those of these lanes in which anything is ready. */
  List<Baan> metIets(Collection<Baan> banen) {
    return database
        .sql(
            """
            select * from unnest(:ontvangers, :relaties) as baan (ontvanger, relatie)
            where exists (select from uitgaand
              where uitgaand.ontvanger = baan.ontvanger
                and uitgaand.relatie = baan.relatie and status = 'KLAAR')
            """)
        .param("ontvangers", kolom(banen, Baan::ontvanger))
        .param("relaties", kolom(banen, Baan::relatie))
        .query((rij, nummer) -> new Baan(rij.getString("ontvanger"), rij.getString("relatie")))
        .list();
  }

  /** One file of this receiver, that waits for it or that it has. */
  Optional<Uitgaand> vind(String ontvanger, long id) {
    return database
        .sql(
            """
            select uitgaand.*, %s
            from uitgaand join bericht on bericht.id = uitgaand.bericht
            where uitgaand.id = :id and uitgaand.ontvanger = :ontvanger
              and uitgaand.status in ('KLAAR', 'AFGELEVERD') and uitgaand.gewist is null
            """
                .formatted(ORIGINEEL))
        .param("id", id)
        .param("ontvanger", ontvanger)
        .query(this::uitgaand)
        .optional();
  }

  private Uitgaand uitgaand(ResultSet rij, int nummer) throws SQLException {
    Instant klaargezet = moment(rij, "klaargezet");
    Instant opnieuw = rij.getObject("opnieuw") == null ? klaargezet : moment(rij, "opnieuw");
    return new Uitgaand(
        rij.getLong("id"),
        rij.getObject("bericht", UUID.class),
        rij.getString("gemeente"),
        rij.getString("ontvanger"),
        Uitgaandsoort.valueOf(rij.getString("soort")),
        new Bestand(rij.getString("bestandsnaam"), kluis.uitgaand(rij)),
        rij.getInt("pogingen"),
        moment(rij, "niet_voor"),
        opnieuw);
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    return rij.getObject(kolom, OffsetDateTime.class).toInstant();
  }

  void mislukt(Uitgaand uitgaand, String reden, Instant nietVoor) {
    database
        .sql(
            """
            update uitgaand set pogingen = pogingen + 1, reden = :reden, niet_voor = :nietVoor
            where id = :id
            """)
        .param("reden", reden)
        .param("nietVoor", nietVoor.atOffset(ZoneOffset.UTC))
        .param("id", uitgaand.id())
        .update();
  }

  void parkeer(Uitgaand uitgaand, String reden) {
    database
        .sql(
            """
            update uitgaand set pogingen = pogingen + 1, reden = :reden, status = 'GEPARKEERD'
            where id = :id
            """)
        .param("reden", reden)
        .param("id", uitgaand.id())
        .update();
  }

  /** Parks what had been delivered; false when it had not. */
  boolean parkeerAfgeleverd(long id, String reden) {
    return database
            .sql(
                """
                update uitgaand set status = 'GEPARKEERD', reden = :reden
                where id = :id and status = 'AFGELEVERD'
                """)
            .param("reden", reden)
            .param("id", id)
            .update()
        > 0;
  }
}
