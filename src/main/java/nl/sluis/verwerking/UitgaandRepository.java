package nl.sluis.verwerking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that go out, in the order in which each receiver gets them. */
@Repository
class UitgaandRepository {
  private final JdbcClient database;
  private final Wachtrij wachtrij;
  private final Clock klok;

  UitgaandRepository(JdbcClient database, Wachtrij wachtrij, Clock klok) {
    this.database = database;
    this.wachtrij = wachtrij;
    this.klok = klok;
  }

  void voegToe(Ontvangen bericht, String ontvanger, Uitgaandsoort soort, Bestand bestand) {
    long id =
        database
            .sql(
                """
                insert into uitgaand (bericht, gemeente, ontvanger, soort, bestandsnaam, inhoud,
                  status, niet_voor, klaargezet)
                values (:bericht, :gemeente, :ontvanger, :soort, :bestandsnaam, cast(:inhoud as bytea),
                  'KLAAR', :nu, :nu)
                returning id
                """)
            .param("bericht", bericht.id())
            .param("gemeente", bericht.gemeente())
            .param("ontvanger", ontvanger)
            .param("soort", soort.name())
            .param("bestandsnaam", bestand.naam())
            // what is passed on as it came is not kept twice
            .param("inhoud", soort == Uitgaandsoort.DOORGIFTE ? null : bestand.inhoud())
            .param("nu", nu())
            .query(Long.class)
            .single();
    wachtrij.plaatsAflevering(id);
  }

  Optional<String> ontvanger(long id) {
    return database
        .sql("select ontvanger from uitgaand where id = :id and status = 'KLAAR'")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** The file that this receiver gets first, among those up to and with this one. */
  Optional<Uitgaand> eerste(String ontvanger, long totEnMet) {
    return database
        .sql(
            """
            select uitgaand.*, coalesce(uitgaand.inhoud, bericht.inhoud) as bytes
            from uitgaand join bericht on bericht.id = uitgaand.bericht
            where uitgaand.ontvanger = :ontvanger and uitgaand.status = 'KLAAR'
              and uitgaand.id <= :id
            order by uitgaand.id limit 1
            """)
        .param("ontvanger", ontvanger)
        .param("id", totEnMet)
        .query(UitgaandRepository::uitgaand)
        .optional();
  }

  private static Uitgaand uitgaand(ResultSet rij, int nummer) throws SQLException {
    return new Uitgaand(
        rij.getLong("id"),
        rij.getObject("bericht", UUID.class),
        rij.getString("gemeente"),
        rij.getString("ontvanger"),
        Uitgaandsoort.valueOf(rij.getString("soort")),
        new Bestand(rij.getString("bestandsnaam"), rij.getBytes("bytes")),
        rij.getInt("pogingen"),
        rij.getObject("niet_voor", OffsetDateTime.class).toInstant());
  }

  void afgeleverd(Uitgaand uitgaand) {
    database
        .sql(
            """
            update uitgaand set status = 'AFGELEVERD', afgeleverd = :nu, reden = null
            where id = :id
            """)
        .param("nu", nu())
        .param("id", uitgaand.id())
        .update();
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

  /** Makes what was parked of this message ready again. */
  List<Long> hervat(UUID bericht) {
    return database
        .sql(
            """
            update uitgaand set status = 'KLAAR', pogingen = 0, niet_voor = :nu
            where bericht = :bericht and status = 'GEPARKEERD'
            returning id
            """)
        .param("nu", nu())
        .param("bericht", bericht)
        .query(Long.class)
        .list();
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

  /** All that had to go out for this message has been delivered. */
  boolean isAllesAfgeleverd(UUID bericht) {
    return database
        .sql("select count(*) from uitgaand where bericht = :bericht and status <> 'AFGELEVERD'")
        .param("bericht", bericht)
        .query(Integer.class)
        .single()
        .equals(0);
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.now(klok);
  }
}
