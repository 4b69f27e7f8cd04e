package nl.sluis.verwerking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.Plaats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that go out, in the order in which each receiver gets them. */
@Repository
class UitgaandRepository {
  /** A round is no more than this, so that little is in memory and little is sent again. */
  private static final int MAX_BESTANDEN = 50;

  private static final long MAX_BYTES = 4L << 20;

  /** The message, where that is what goes out. */
  private static final String ORIGINEEL =
      """
      case when %s.inhoud is null then bericht.inhoud end as origineel,
      case when %s.inhoud is null then bericht.sleutel end as origineel_sleutel
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

  /** Files for one receiver, in this order. */
  void voegToe(Ontvangen bericht, String ontvanger, Map<Uitgaandsoort, Bestand> bestanden) {
    if (!bestanden.isEmpty()) {
      Baan baan = Baan.van(bericht, ontvanger);
      bestanden.forEach((soort, bestand) -> voegToe(bericht, baan, soort, bestand));
      plan.plan(baan);
    }
  }

  private void voegToe(Ontvangen bericht, Baan baan, Uitgaandsoort soort, Bestand bestand) {
    Datasleutel slot = kluis.slot();
    Plaats plaats = Berichtkluis.uitgaand(bericht.id(), baan.ontvanger(), soort.name());
    // what is passed on as it came is not kept twice
    boolean isOrigineel = soort == Uitgaandsoort.DOORGIFTE;
    database
        .sql(
            """
            insert into uitgaand (bericht, gemeente, ontvanger, relatie, soort, bestandsnaam,
              omvang, inhoud, sleutel, status, niet_voor, klaargezet)
            values (:bericht, :gemeente, :ontvanger, :relatie, :soort, :bestandsnaam,
              :omvang, cast(:inhoud as bytea), :sleutel, 'KLAAR', :nu, :nu)
            """)
        .param("bericht", bericht.id())
        .param("gemeente", bericht.gemeente())
        .param("ontvanger", baan.ontvanger())
        .param("relatie", baan.relatie())
        .param("soort", soort.name())
        .param("bestandsnaam", bestand.naam())
        .param("omvang", bestand.inhoud().length)
        .param("inhoud", isOrigineel ? null : slot.versleutel(plaats, bestand.inhoud()))
        .param("sleutel", isOrigineel ? null : slot.id())
        .param("nu", nu())
        .update();
  }

  /** The files that go first in this lane, at least one when there is any. */
  List<Uitgaand> volgende(Baan baan) {
    return database
        .sql(
            """
            select * from (
              select eerste.*, %s,
                row_number() over (order by eerste.id) as nummer,
                sum(eerste.omvang) over (order by eerste.id) as samen
              from (
                select * from uitgaand
                where ontvanger = :ontvanger and relatie = :relatie and status = 'KLAAR'
                order by id limit :hoogstens) eerste
              join bericht on bericht.id = eerste.bericht) ronde
            where nummer = 1 or samen <= :bytes
            order by id
            """
                .formatted(ORIGINEEL.formatted("eerste", "eerste")))
        .param("ontvanger", baan.ontvanger())
        .param("relatie", baan.relatie())
        .param("hoogstens", MAX_BESTANDEN)
        .param("bytes", MAX_BYTES)
        .query(this::uitgaand)
        .list();
  }

  /** Whether anything in this lane is ready. */
  boolean heeftIets(Baan baan) {
    return database
        .sql(
            """
            select exists (select from uitgaand
              where ontvanger = :ontvanger and relatie = :relatie and status = 'KLAAR')
            """)
        .param("ontvanger", baan.ontvanger())
        .param("relatie", baan.relatie())
        .query(Boolean.class)
        .single();
  }

  /** One file of this receiver, that waits for it or that it has. */
  Optional<Uitgaand> vind(String ontvanger, long id) {
    return database
        .sql(
            """
            select uitgaand.*, %s
            from uitgaand join bericht on bericht.id = uitgaand.bericht
            where uitgaand.id = :id and uitgaand.ontvanger = :ontvanger
              and uitgaand.status in ('KLAAR', 'AFGELEVERD')
            """
                .formatted(ORIGINEEL.formatted("uitgaand", "uitgaand")))
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

  /** Which of these were not delivered before. */
  Set<Long> afgeleverd(Collection<Uitgaand> bestanden) {
    return database
        .sql(
            """
            update uitgaand set status = 'AFGELEVERD', afgeleverd = :nu, reden = null
            where id = any(:ids) and status = 'KLAAR'
            returning id
            """)
        .param("nu", nu())
        .param("ids", bestanden.stream().map(Uitgaand::id).toArray(Long[]::new))
        .query(Long.class)
        .stream()
        .collect(Collectors.toSet());
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
                where bericht = :bericht and status = :van
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
    opnieuw.stream().map(Opnieuw::baan).distinct().forEach(plan::plan);
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
