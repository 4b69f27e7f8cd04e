package nl.sluis.bewaking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How things stood at most some seconds ago, so that many who look cost one question. Nothing is
 * known while the database does not answer.
 */
@Component
public class Toestand {
  private static final Duration GELDIG = Duration.ofSeconds(10);

  private final JdbcClient database;
  private final Deelnemers deelnemers;
  private final Momentopname<Stand> stand;
  private final Momentopname<Map<String, Ontvangerstand>> ontvangers;

  Toestand(Standen standen, JdbcClient database, Deelnemers deelnemers, Clock klok) {
    this.database = database;
    this.deelnemers = deelnemers;
    this.stand = new Momentopname<>(standen::nu, GELDIG, klok);
    this.ontvangers = new Momentopname<>(this::vraag, GELDIG, klok);
  }

  /** What waits and what went wrong, counted. */
  public Optional<Stand> stand() {
    return stand.nu();
  }

  /** How delivery goes, by the code of each deelnemer. */
  public Optional<Map<String, Ontvangerstand>> ontvangers() {
    return ontvangers.nu();
  }

  private Map<String, Ontvangerstand> vraag() {
    return database
        .sql(
            """
            select code, coalesce(aantal, 0) as aantal, mislukt_sinds,
              (select max(afgeleverd) from uitgaand where ontvanger = code) as laatste
            from unnest(:codes) as deelnemer (code) left join (
              select ontvanger, count(*) as aantal,
                min(coalesce(opnieuw, klaargezet)) filter (where pogingen > 0) as mislukt_sinds
              from uitgaand where status = 'KLAAR' group by ontvanger) as wachtend
              on ontvanger = code
            """)
        .param("codes", deelnemers.alle().stream().map(Deelnemer::code).toArray(String[]::new))
        .query(Toestand::lees)
        .stream()
        .collect(Collectors.toMap(Ontvangerstand::deelnemer, Function.identity()));
  }

  private static Ontvangerstand lees(ResultSet rij, int nummer) throws SQLException {
    return new Ontvangerstand(
        rij.getString("code"),
        rij.getLong("aantal"),
        moment(rij, "mislukt_sinds"),
        moment(rij, "laatste"));
  }

  private static @Nullable Instant moment(ResultSet rij, String kolom) throws SQLException {
    OffsetDateTime moment = rij.getObject(kolom, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
