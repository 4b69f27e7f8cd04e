package nl.sluis.bewaking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delivery per channel: to whom it fails, and when something last arrived. */
@Component("afleveren")
class Afleveringgezondheid implements CompositeHealthContributor {
  private static final Duration GELDIG = Duration.ofSeconds(10);

  private final JdbcClient database;
  private final Deelnemers deelnemers;
  private final Momentopname<Map<String, Stand>> standen;
  private final Map<String, HealthContributor> kanalen;

  Afleveringgezondheid(JdbcClient database, Deelnemers deelnemers, Clock klok) {
    this.database = database;
    this.deelnemers = deelnemers;
    this.standen = new Momentopname<>(this::vraag, GELDIG, klok);
    this.kanalen =
        Arrays.stream(Kanaal.values())
            .collect(
                Collectors.toMap(
                    kanaal -> kanaal.name().toLowerCase(Locale.ROOT),
                    kanaal -> (HealthIndicator) () -> gezondheid(kanaal),
                    (een, ander) -> een,
                    LinkedHashMap::new));
  }

  /**
   * Of one deelnemer, as it is shown.
   *
   * @param wachtend files that wait
   * @param misluktSinds when the oldest of them that failed was made ready; null when none did
   * @param laatste when something last arrived; null when nothing ever did
   */
  record Stand(
      String deelnemer, long wachtend, @Nullable Instant misluktSinds, @Nullable Instant laatste) {}

  private Health gezondheid(Kanaal kanaal) {
    Optional<Map<String, Stand>> nu = standen.nu();
    if (nu.isEmpty()) {
      return Health.unknown().build();
    }
    List<Stand> hier =
        deelnemers.alle().stream()
            .filter(deelnemer -> deelnemer.kanaal() == kanaal)
            .map(deelnemer -> nu.get().get(deelnemer.code()))
            .filter(stand -> stand != null)
            .toList();
    boolean mislukt = hier.stream().anyMatch(stand -> stand.misluktSinds() != null);
    return (mislukt ? Health.status(Kanaalgezondheid.GESTOORD) : Health.up())
        .withDetail("deelnemers", hier)
        .build();
  }

  private Map<String, Stand> vraag() {
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
        .query(Afleveringgezondheid::lees)
        .stream()
        .collect(Collectors.toMap(Stand::deelnemer, Function.identity()));
  }

  private static Stand lees(ResultSet rij, int nummer) throws SQLException {
    return new Stand(
        rij.getString("code"),
        rij.getLong("aantal"),
        moment(rij, "mislukt_sinds"),
        moment(rij, "laatste"));
  }

  private static @Nullable Instant moment(ResultSet rij, String kolom) throws SQLException {
    OffsetDateTime moment = rij.getObject(kolom, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  @Override
  public @Nullable HealthContributor getContributor(String kanaal) {
    return kanalen.get(kanaal);
  }

  @Override
  public Iterator<NamedContributor<HealthContributor>> iterator() {
    return kanalen.entrySet().stream()
        .map(kanaal -> NamedContributor.of(kanaal.getKey(), kanaal.getValue()))
        .iterator();
  }
}
