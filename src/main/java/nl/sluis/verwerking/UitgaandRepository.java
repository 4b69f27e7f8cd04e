package nl.sluis.verwerking;

import static nl.sluis.transactie.Kolom.kolom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.wachtrij.Baan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that go out, in the order in which each receiver gets them. */
@Repository
class UitgaandRepository {
  /** A round is no more than this, so that little is in memory and little is sent again. */
  private static final int MAX_BESTANDEN = 100;

  private static final long MAX_BYTES = 4L << 20;

  /** The message, where that is what goes out. */
  private static final String ORIGINEEL =
      """
      case when uitgaand.inhoud is null then bericht.inhoud end as origineel,
      case when uitgaand.inhoud is null then bericht.sleutel end as origineel_sleutel
      """;

  private final JdbcClient database;
  private final Bezorgplan plan;
  private final Berichtkluis kluis;
  private final Clock klok;

  UitgaandRepository(JdbcClient database, Bezorgplan plan, Berichtkluis kluis, Clock klok) {
    this.database = database;
    this.kluis = kluis;
    this.plan = plan;
    this.klok = klok;
  }

  /** A file that goes out for this message, to the receiver of this lane. */
  record Nieuw(Ontvangen bericht, Baan baan, Uitgaandsoort soort, Bestand bestand) {
    /** What is passed on as it came is not kept twice. */
    byte @Nullable [] inhoud(Datasleutel slot) {
      return soort == Uitgaandsoort.DOORGIFTE
          ? null
          : slot.versleutel(
              Berichtkluis.uitgaand(bericht.id(), baan.ontvanger(), soort.name()),
              bestand.inhoud());
    }
  }

  /** Files in this order, whatever their lanes; as many statements whatever their number. */
  void voegToe(List<Nieuw> bestanden) {
    if (bestanden.isEmpty()) {
      return;
    }
    Datasleutel slot = kluis.slot();
    database
        .sql(
            """
            insert into uitgaand (bericht, gemeente, ontvanger, relatie, soort, bestandsnaam,
              omvang, inhoud, sleutel, status, niet_voor, klaargezet)
            select bericht, gemeente, ontvanger, relatie, soort, bestandsnaam,
              omvang, inhoud, case when inhoud is not null then :sleutel end, 'KLAAR', :nu, :nu
            from unnest(cast(:berichten as uuid[]), :gemeenten, :ontvangers, :relaties, :soorten,
                :bestandsnamen, cast(:omvang as bigint[]), cast(:inhoud as bytea[])) with ordinality
              as nieuw (bericht, gemeente, ontvanger, relatie, soort, bestandsnaam, omvang, inhoud,
                plek)
            order by plek
            """)
        .param("berichten", kolom(bestanden, nieuw -> nieuw.bericht().id().toString()))
        .param("gemeenten", kolom(bestanden, nieuw -> nieuw.bericht().gemeente()))
        .param("ontvangers", kolom(bestanden, nieuw -> nieuw.baan().ontvanger()))
        .param("relaties", kolom(bestanden, nieuw -> nieuw.baan().relatie()))
        .param("soorten", kolom(bestanden, nieuw -> nieuw.soort().name()))
        .param("bestandsnamen", kolom(bestanden, nieuw -> nieuw.bestand().naam()))
        .param(
            "omvang",
            bestanden.stream()
                .map(nieuw -> (long) nieuw.bestand().inhoud().length)
                .toArray(Long[]::new))
        .param("inhoud", bestanden.stream().map(nieuw -> nieuw.inhoud(slot)).toArray(byte[][]::new))
        .param("sleutel", slot.id())
        .param("nu", nu())
        .update();
    plan.plan(bestanden.stream().map(Nieuw::baan).toList());
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
   */
  Lading volgende(Collection<Baan> banen) {
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
        .param("hoogstens", MAX_BESTANDEN)
        .param("bytes", MAX_BYTES)
        .query((RowCallbackHandler) rij -> laad(rij, lading));
    return lading;
  }

  private void laad(ResultSet rij, Lading lading) throws SQLException {
    Baan baan = new Baan(rij.getString("ontvanger"), rij.getString("relatie"));
    if (!rij.getBoolean("gaat_mee") || rij.getInt("in_baan") == MAX_BESTANDEN) {
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

  /**
   * A file that is ready again.
   *
   * @param baan the lane that it is in
   */
  record Opnieuw(Baan baan, Uitgaandsoort soort, @Nullable String gemeente) {}

  /** Makes what was parked of this message ready again. */
  List<Opnieuw> hervat(UUID bericht) {
    return opnieuw(bericht, "GEPARKEERD", null);
  }

  /**
   * Makes what was delivered for this message ready again.
   *
   * @param soort only this; null for all
   */
  List<Opnieuw> nogEens(UUID bericht, @Nullable Uitgaandsoort soort) {
    return opnieuw(bericht, "AFGELEVERD", soort);
  }

  private List<Opnieuw> opnieuw(UUID bericht, String van, @Nullable Uitgaandsoort soort) {
    List<Opnieuw> opnieuw =
        database
            .sql(
                """
                update uitgaand
                set status = 'KLAAR', pogingen = 0, reden = null, niet_voor = :nu, opnieuw = :nu
                where bericht = :bericht and status = :van and gewist is null
                  and (cast(:soort as text) is null or soort = :soort)
                returning ontvanger, relatie, soort, gemeente
                """)
            .param("nu", nu())
            .param("bericht", bericht)
            .param("van", van)
            .param("soort", soort == null ? null : soort.name())
            .query(
                (rij, nummer) ->
                    new Opnieuw(
                        new Baan(rij.getString("ontvanger"), rij.getString("relatie")),
                        Uitgaandsoort.valueOf(rij.getString("soort")),
                        rij.getString("gemeente")))
            .list();
    plan.plan(opnieuw.stream().map(Opnieuw::baan).toList());
    return opnieuw;
  }

  /** Why a file of this message was parked; empty when none is. */
  Optional<String> geparkeerdOm(UUID bericht) {
    return database
        .sql(
            """
            select reden from uitgaand where bericht = :bericht and status = 'GEPARKEERD'
            order by id limit 1
            """)
        .param("bericht", bericht)
        .query(String.class)
        .optional();
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.now(klok);
  }
}
