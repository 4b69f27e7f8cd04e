package nl.sluis.inzage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.deelnemer.Identiteit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that belong together: a message, its answers, what mends it, and their deliveries. */
@Component
public class Gesprekken {
  /** No more messages than this: who sends the same one anew all day is not shown for ever. */
  public static final int HOOGSTENS = 50;

  private final JdbcClient database;
  private final Berichten berichten;

  Gesprekken(JdbcClient database, Berichten berichten) {
    this.database = database;
    this.berichten = berichten;
  }

  /**
   * The messages of the conversation that this one belongs to and that may be seen, in the order in
   * which they came, without what was found in them.
   */
  public List<Berichtgegevens> berichten(UUID bericht, Identiteit wie) {
    List<UUID> keten =
        database
            .sql(
                """
                with recursive keten (id) as (
                  select cast(:bericht as uuid)
                  union
                  select ander.id from keten
                    join bericht dit on dit.id = keten.id
                    cross join lateral (
                      select dit.verbetert as id where dit.verbetert is not null
                      union all select dit.antwoord_op where dit.antwoord_op is not null
                      union all select id from bericht where verbetert = keten.id
                      union all select id from bericht where antwoord_op = keten.id) ander)
                select id from keten limit :hoogstens
                """)
            .param("bericht", bericht.toString())
            .param("hoogstens", HOOGSTENS)
            .query(UUID.class)
            .list();
    return berichten.zonderUitslag(keten, wie);
  }

  /** The states of these messages that came about for a reason, in order. */
  public Map<UUID, List<Statusovergang>> toelichtingen(Collection<UUID> berichten) {
    Map<UUID, List<Statusovergang>> toelichtingen = new HashMap<>();
    database
        .sql(
            """
            select bericht, moment, status, toelichting from berichtstatus
            where bericht = any(:berichten) and toelichting is not null order by volgnummer
            """)
        .param("berichten", berichten.toArray(UUID[]::new))
        .query(
            rij -> {
              toelichtingen
                  .computeIfAbsent(rij.getObject("bericht", UUID.class), nieuw -> new ArrayList<>())
                  .add(
                      new Statusovergang(
                          rij.getObject("moment", OffsetDateTime.class).toInstant(),
                          Berichtstatus.valueOf(rij.getString("status")),
                          rij.getString("toelichting")));
            });
    return toelichtingen;
  }

  /**
   * What went out for a message, or has to.
   *
   * @param soort ANTWOORD, VERSLAG, DOORGIFTE or AFSCHRIFT
   * @param status KLAAR, AFGELEVERD or GEPARKEERD
   * @param pogingen how often its delivery failed
   * @param volgende before this moment it is not tried again
   * @param reden why it was not delivered; only for its receiver and an operator
   */
  public record Verzending(
      UUID bericht,
      String ontvanger,
      String soort,
      String status,
      int pogingen,
      Instant volgende,
      @Nullable String reden,
      Instant klaargezet,
      @Nullable Instant afgeleverd) {}

  /** What went out for messages that may be seen, in its order. */
  public List<Verzending> verzendingen(Collection<UUID> berichten, Identiteit wie) {
    return database
        .sql(
            """
            select bericht, ontvanger, soort, status, pogingen, niet_voor, klaargezet, afgeleverd,
              case when :alles or ontvanger = :wie then reden end as reden
            from uitgaand where bericht = any(:berichten) order by id
            """)
        .param("alles", wie.isBeheerder())
        .param("wie", wie.deelnemer())
        .param("berichten", berichten.toArray(UUID[]::new))
        .query(Gesprekken::verzending)
        .list();
  }

  private static Verzending verzending(ResultSet rij, int nummer) throws SQLException {
    OffsetDateTime afgeleverd = rij.getObject("afgeleverd", OffsetDateTime.class);
    return new Verzending(
        rij.getObject("bericht", UUID.class),
        rij.getString("ontvanger"),
        rij.getString("soort"),
        rij.getString("status"),
        rij.getInt("pogingen"),
        rij.getObject("niet_voor", OffsetDateTime.class).toInstant(),
        rij.getString("reden"),
        rij.getObject("klaargezet", OffsetDateTime.class).toInstant(),
        afgeleverd == null ? null : afgeleverd.toInstant());
  }
}
