package nl.sluis.beoordeling;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.beoordeling.Besluitconcept.Regel;
import nl.sluis.beoordeling.Besluitconcept.Voordracht;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions that are being made, line by line, by everybody who decides for the receiver. They are
 * in the database and not in a form, so that ten thousand lines fit, nothing is lost with a session
 * and colleagues see what the other does. When it is decided they are gone.
 */
@Component
public class Besluitconcepten {
  private final JdbcClient database;
  private final BeoordelingInstellingen instellingen;
  private final Clock klok;

  Besluitconcepten(JdbcClient database, BeoordelingInstellingen instellingen, Clock klok) {
    this.database = database;
    this.instellingen = instellingen;
    this.klok = klok;
  }

  public Besluitconcept van(UUID bericht) {
    Map<String, Regel> regels = new LinkedHashMap<>();
    database
        .sql("select * from besluitconcept where bericht = :bericht order by plaats")
        .param("bericht", bericht)
        .query(
            rij -> {
              regels.put(
                  rij.getString("plaats"),
                  new Regel(codes(rij.getArray("retourcodes")), rij.getString("wie"), sinds(rij)));
            });
    return new Besluitconcept(
        regels,
        database
            .sql("select wie, sinds from besluitvoordracht where bericht = :bericht")
            .param("bericht", bericht)
            .query((rij, nummer) -> new Voordracht(rij.getString("wie"), sinds(rij)))
            .optional()
            .orElse(null));
  }

  /**
   * Keeps what is meant for one line of a message that still waits.
   *
   * @param retourcodes none to approve it
   * @param wie a pseudonym
   */
  public void zet(UUID bericht, String plaats, List<String> retourcodes, String wie) {
    database
        .sql(
            """
            insert into besluitconcept (bericht, plaats, retourcodes, wie, sinds)
            select bericht, :plaats, :retourcodes, :wie, :nu from beoordeling
            where bericht = :bericht and besloten is null
            on conflict (bericht, plaats) do update set
              retourcodes = excluded.retourcodes, wie = excluded.wie, sinds = excluded.sinds
            """)
        .param("plaats", plaats)
        .param("retourcodes", retourcodes.toArray(String[]::new))
        .param("wie", wie)
        .param("nu", OffsetDateTime.now(klok))
        .param("bericht", bericht)
        .update();
    trekIn(bericht);
  }

  /** The line is as Sluis proposes again. */
  public void wis(UUID bericht, String plaats) {
    database
        .sql("delete from besluitconcept where bericht = :bericht and plaats = :plaats")
        .param("bericht", bericht)
        .param("plaats", plaats)
        .update();
    trekIn(bericht);
  }

  /** Asks another to confirm it as it is now. */
  public void draagVoor(UUID bericht, String wie) {
    database
        .sql(
            """
            insert into besluitvoordracht (bericht, wie, sinds)
            select bericht, :wie, :nu from beoordeling
            where bericht = :bericht and besloten is null
            on conflict (bericht) do update set wie = excluded.wie, sinds = excluded.sinds
            """)
        .param("wie", wie)
        .param("nu", OffsetDateTime.now(klok))
        .param("bericht", bericht)
        .update();
  }

  /** What was put before another is not that any more. */
  private void trekIn(UUID bericht) {
    database
        .sql("delete from besluitvoordracht where bericht = :bericht")
        .param("bericht", bericht)
        .update();
  }

  /** Whether approving so much, in eurocent, takes a second pair of eyes. */
  public boolean vraagtTweede(long goedgekeurd) {
    Long vanaf = instellingen.tweedePaarOgenVanaf();
    return vanaf != null && goedgekeurd >= vanaf * 100;
  }

  private static Instant sinds(ResultSet rij) throws SQLException {
    return rij.getObject("sinds", OffsetDateTime.class).toInstant();
  }

  private static List<String> codes(Array kolom) throws SQLException {
    return List.of((String[]) kolom.getArray());
  }
}
