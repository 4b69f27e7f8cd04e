package nl.sluis.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checkpoints that were made, of which some may still be on their way out of the database. */
@Component
class ControlepuntRepository {
  private static final String ALLE =
      "select nummer, positie, hash, aantal, moment, interval_s, vorige, sleutel, handtekening"
          + " from audit_controlepunt ";

  private final JdbcClient database;

  ControlepuntRepository(JdbcClient database) {
    this.database = database;
  }

  /**
   * The end of the trail.
   *
   * @param aantal how many lines there are
   */
  record Kop(long nummer, byte[] hash, long aantal) {}

  static List<Controlepunt> alle(Connection verbinding) throws SQLException {
    List<Controlepunt> alle = new ArrayList<>();
    try (Statement vraag = verbinding.createStatement();
        ResultSet rijen = vraag.executeQuery(ALLE + "order by nummer")) {
      while (rijen.next()) {
        alle.add(lees(rijen));
      }
    }
    return alle;
  }

  /** False when another transaction is making one; held until the transaction ends. */
  boolean neemBeurt() {
    return database
        .sql("select pg_try_advisory_xact_lock(7513, 3)")
        .query(Boolean.class)
        .single();
  }

  /** Empty for a trail without a line; numbers have no gaps, so that they need not be counted. */
  Optional<Kop> kop() {
    return database
        .sql("select nummer, hash from audit order by nummer desc limit 1")
        .query(
            (rij, nummer) ->
                new Kop(rij.getLong("nummer"), rij.getBytes("hash"), rij.getLong("nummer")))
        .optional();
  }

  /** Takes the lines up to and including this one away, and says how many. */
  long snoei(long totEnMet) {
    return database
        .sql("select audit_snoei(:tot)")
        .param("tot", totEnMet)
        .query(Long.class)
        .single();
  }

  Optional<Controlepunt> laatste() {
    return database
        .sql(ALLE + "order by nummer desc limit 1")
        .query((rij, nummer) -> lees(rij))
        .optional();
  }

  /** Those after this one, in their order. */
  List<Controlepunt> na(long nummer) {
    return database
        .sql(ALLE + "where nummer > :nummer order by nummer limit 1000")
        .param("nummer", nummer)
        .query((rij, plek) -> lees(rij))
        .list();
  }

  List<Controlepunt> nietVerzonden() {
    return database
        .sql(ALLE + "where verzonden is null order by nummer limit 1000")
        .query((rij, plek) -> lees(rij))
        .list();
  }

  void bewaar(Controlepunt punt, boolean wordtVerzonden) {
    database
        .sql(
            """
            insert into audit_controlepunt (nummer, positie, hash, aantal, moment, interval_s,
              vorige, sleutel, handtekening, verzonden)
            values (:nummer, :positie, :hash, :aantal, :moment, :seconden, :vorige, :sleutel,
              :handtekening, :verzonden)
            """)
        .param("nummer", punt.nummer())
        .param("positie", punt.positie())
        .param("hash", punt.hash())
        .param("aantal", punt.aantal())
        .param("moment", punt.moment().atOffset(ZoneOffset.UTC))
        .param("seconden", punt.seconden())
        .param("vorige", punt.vorige())
        .param("sleutel", punt.sleutel())
        .param("handtekening", punt.handtekening())
        .param("verzonden", wordtVerzonden ? null : punt.moment().atOffset(ZoneOffset.UTC))
        .update();
  }

  void isGeschreven(long totEnMet, OffsetDateTime moment) {
    database
        .sql(
            """
            update audit_controlepunt set geschreven = :moment
            where nummer <= :nummer and geschreven is null
            """)
        .param("moment", moment)
        .param("nummer", totEnMet)
        .update();
  }

  void isVerzonden(long nummer, OffsetDateTime moment) {
    database
        .sql("update audit_controlepunt set verzonden = :moment where nummer = :nummer")
        .param("moment", moment)
        .param("nummer", nummer)
        .update();
  }

  private static Controlepunt lees(ResultSet rij) throws SQLException {
    return new Controlepunt(
        rij.getLong("nummer"),
        rij.getLong("positie"),
        rij.getBytes("hash"),
        rij.getLong("aantal"),
        rij.getObject("moment", OffsetDateTime.class).toInstant(),
        rij.getInt("interval_s"),
        rij.getBytes("vorige"),
        rij.getString("sleutel"),
        rij.getBytes("handtekening"));
  }
}
